/** Reports that are visible no more, by outlet and source: what is said of an outlet holds of its past, too. */
export const withdrawnReports = `
CREATE INDEX reports_withdrawn_by_outlet ON reports (outlet_id) WHERE visible_until IS NOT NULL;
CREATE INDEX reports_withdrawn_by_source ON reports (source_id) WHERE visible_until IS NOT NULL;
`
