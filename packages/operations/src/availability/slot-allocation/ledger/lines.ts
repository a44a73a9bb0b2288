import { isOperationsError, OperationsError } from "../../../kernel/errors.js"

/** Lines of one departure, with their places in the caller's list. */
export interface SlotLines<Line> {
  slotId: string
  lines: { line: Line; index: number }[]
}

/** Lines by departure, departures in id order: the order in which every command locks them. */
export function bySlot<Line extends { slotId: string }>(lines: readonly Line[]): SlotLines<Line>[] {
  const groups = new Map<string, SlotLines<Line>>()
  for (const [index, line] of lines.entries()) {
    const group = groups.get(line.slotId) ?? { slotId: line.slotId, lines: [] }
    group.lines.push({ line, index })
    groups.set(line.slotId, group)
  }
  return [...groups.values()].sort((a, b) => (a.slotId < b.slotId ? -1 : 1))
}

/** Runs one line's command; its refusal names the line. */
export async function namingLine<Result>(line: number, command: () => Promise<Result>): Promise<Result> {
  try {
    return await command()
  } catch (error) {
    if (!isOperationsError(error)) throw error
    throw new OperationsError(error.code, error.kind, `Line ${line + 1}: ${error.message}`, { ...error.details, line }, { cause: error })
  }
}
