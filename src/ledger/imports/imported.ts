import { z } from 'zod'
import { outletRoles } from '../outlet.ts'

/** What an entry of the log has that a sheet brought. It stands in the log, so fields are only ever added, as optional ones. */
export const imported = z.object({
  /** Of the import: one sheet has the same id however often it is brought. */
  id: z.string(),
  /** Of a story: what tells its row again, whatever line it stands on. */
  row: z.string().exactOptional(),
  /** Of an outlet: the role that it had before. */
  before: z.enum(outletRoles).nullable().exactOptional(),
  /** That the entry takes back what the import brought. */
  takenBack: z.object({ by: z.string(), why: z.string().nullable() }).exactOptional(),
})
export type Imported = Readonly<z.infer<typeof imported>>
