/** What has a page for each of its own. */
export const addressKinds = ['dossiers', 'claims', 'stories', 'sources'] as const

export type AddressKind = (typeof addressKinds)[number]

/** `changedAt`: when what the page shows was said last, where that is known. */
export type Address = { readonly id: string; readonly changedAt: string | null }
