import { numberOf } from '../formula/evaluate.ts'
import { type Expression, input, multiply, operand } from '../formula/expression.ts'
import type { Inputs, Operand } from '../formula/operand.ts'
import { quantity } from '../formula/quantity.ts'
import type { Task } from '../model/dataset.ts'
import { isReason, reason } from '../model/evidence.ts'
import { known } from '../model/field.ts'
import type { Operands, Reason } from '../model/observation.ts'
import type { TaskRole } from '../model/scheme.ts'
import type { Text } from '../text/text.ts'
import { detail } from './task-inputs.ts'

/** The columns that can weigh a task. */
export const WEIGHING = ['weight', 'difficulty'] as const
export type Weighing = (typeof WEIGHING)[number]

const NAMES: Readonly<Record<Weighing, Text>> = {
  weight: { zh: '权重', en: 'weight' },
  difficulty: { zh: '难度系数', en: 'difficulty' },
}

/** How a scheme weighs tasks: by the unit's part in them, by columns of the ledger, or by both. */
export interface Weights {
  /** The weight of a part; null where all parts count alike. */
  readonly ofRole: ((role: TaskRole) => Operand) | null
  readonly columns: readonly Weighing[]
}

/** What a task weighs for a unit in its part, as a value of its own; undefined where tasks are not weighed. */
export function weightOf(
  task: Task,
  role: TaskRole,
  { ofRole, columns }: Weights,
  operands: Operands,
): Operand | undefined | readonly Reason[] {
  if (ofRole === null && columns.length === 0) return undefined
  const inputs: Record<string, Inputs[string]> = {}
  const because: Reason[] = []
  for (const column of columns) {
    const found = detail(operands, task[column], NAMES[column])
    if (isReason(found)) because.push(found)
    else if (numberOf(found).isPositive() && !numberOf(found).isZero()) inputs[column] = found
    else because.push(reason('weight-not-positive', known(task.name) ?? '', task[column].at))
  }
  if (because.length > 0) return because
  const factors: Expression[] = [...(ofRole === null ? [] : [operand(ofRole(role))]), ...columns.map(input)]
  const [first] = factors
  return quantity(WEIGHT, factors.length === 1 && first ? first : multiply(...factors), inputs)
}

const WEIGHT: Text = { zh: '权数', en: 'weight' }
