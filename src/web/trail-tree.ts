import type { ReportView } from '../server/contract/index.ts'

type Step = ReportView['way']['steps'][number]

/** A name on the ways that a claim went, with who had it from there. */
export type TrailNode = {
  readonly name: string
  /** The source's id, of an origin. */
  readonly sourceId: string | null
  /** How it is known that it came from the node before; null for an origin. */
  readonly step: Step | null
  /** Reports that stand in stories of this name. */
  readonly reports: readonly ReportView[]
  readonly onward: readonly TrailNode[]
}

type Way = {
  readonly names: readonly string[]
  readonly steps: readonly (Step | null)[]
  readonly report: ReportView
}

/** Reports as trees: origins first reported first, and under each who had it from there. */
export function trailTrees(reports: readonly ReportView[]): readonly TrailNode[] {
  const bySource = Map.groupBy(reports, (report) => report.source.id)
  return [...bySource].map(([sourceId, some]) => {
    const node = nodeOf(some.map(wayOf), 0)
    return { ...node, sourceId }
  })
}

/** From the origin to the story that the report stands in. */
function wayOf(report: ReportView): Way {
  const { trail, source, way } = report
  const back = trail.at(-1) === source.name ? trail : [...trail, source.name]
  const steps = back.slice(1).map((_, i) => way.steps[i] ?? null)
  return { names: back.toReversed(), steps: [null, ...steps.toReversed()], report }
}

/** Ways that share their first `depth` names and the next. */
function nodeOf(ways: readonly Way[], depth: number): TrailNode {
  const onward = ways.filter(({ names }) => names.length > depth + 1)
  return {
    name: ways[0]?.names[depth] ?? '',
    sourceId: null,
    step: ways[0]?.steps[depth] ?? null,
    reports: ways.filter(({ names }) => names.length === depth + 1).map(({ report }) => report),
    onward: [...Map.groupBy(onward, ({ names }) => names[depth + 1]).values()].map((some) =>
      nodeOf(some, depth + 1),
    ),
  }
}
