/** By unit: 任务名称|目标值|计量单位|目标要求 (the last may be left out). */
export type TaskLists = Readonly<Record<string, readonly string[]>>
