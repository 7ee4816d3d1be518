import { userInfo } from 'node:os'

/** Who decides: whom `--by` names, else the user of this machine, for a verdict without a name is nobody's. */
export function deciderOf(by: string | undefined): string {
  return by?.trim() || userInfo().username
}
