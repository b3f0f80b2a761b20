import type { ApprovalFault, Difference } from '../model/reconciliation.ts'
import type { Context } from './check.ts'

/** What approvals lack, each with the difference that it was to approve. */
export function* faultsIn({ reconciliation }: Context): Generator<{ difference: Difference; fault: ApprovalFault }> {
  for (const difference of reconciliation?.differences ?? []) {
    for (const fault of difference.approval.faults) yield { difference, fault }
  }
}
