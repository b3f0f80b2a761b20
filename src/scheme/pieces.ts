import { z } from 'zod'
import type { Kind } from './issue.ts'

/** What a refinement says should have stood there. */
export const mustBe = (expected: Kind) => ({ params: { expected } })

export const text = z.string().min(1)
export const texts = z.array(text).min(1)
export const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/)
export const points = z.number().positive()
export const source = text.optional().describe('出处：考核文件的条款。')
export const assumedHere = z.boolean().optional().describe('true 表示考核文件没有写明、由本单位暂定。')
