/** What a command did to one item of a board: a person's room, a cell of a layout. */
export interface ItemChange<Value> {
  readonly item: string
  readonly before: Value
  readonly after: Value
}

/** One thing done on a board, with what it changed. Values are compared with `Object.is`. */
export interface BoardCommand<Value> {
  /** What a person did, in words: it is said again when it is undone. */
  readonly label: string
  readonly changes: readonly ItemChange<Value>[]
}

export interface CommandStack<Value> {
  /** Oldest first. */
  readonly done: readonly BoardCommand<Value>[]
  /** What *redo* does next stands last. */
  readonly undone: readonly BoardCommand<Value>[]
}

export interface StackStep<Value> {
  readonly command: BoardCommand<Value>
  /** What to apply now, `before` being what must stand there. */
  readonly changes: readonly ItemChange<Value>[]
  /** The stack once that is applied. */
  readonly stack: CommandStack<Value>
}

/** Commands that a board remembers. */
export const commandDepth = 50

export const emptyStack: CommandStack<never> = { done: [], undone: [] }

/** Remembers what was done. What had been undone before can no longer be done again. */
export function pushCommand<Value>(stack: CommandStack<Value>, command: BoardCommand<Value>): CommandStack<Value> {
  const changes = command.changes.filter(({ before, after }) => !Object.is(before, after))
  if (changes.length === 0) return stack
  return { done: [...stack.done, { ...command, changes }].slice(-commandDepth), undone: [] }
}

/** The step back, if there is one. */
export function undoStep<Value>({ done, undone }: CommandStack<Value>): StackStep<Value> | undefined {
  const command = done.at(-1)
  if (!command) return undefined
  const changes = command.changes.map(({ item, before, after }) => ({ item, before: after, after: before }))
  return { command, changes, stack: { done: done.slice(0, -1), undone: [...undone, command] } }
}

/** The step forward again, if there is one. */
export function redoStep<Value>({ done, undone }: CommandStack<Value>): StackStep<Value> | undefined {
  const command = undone.at(-1)
  if (!command) return undefined
  return { command, changes: command.changes, stack: { done: [...done, command], undone: undone.slice(0, -1) } }
}

export interface ReconciledStack<Value> {
  readonly stack: CommandStack<Value>
  /** Commands that can no longer be undone or redone, because somebody else changed what they touched. */
  readonly dropped: readonly BoardCommand<Value>[]
}

/**
 * Compares what the board shows with what our commands left there. A command whose items were changed from outside is
 * dropped: taking it back would undo the other person's work. The others stay.
 */
export function reconcileStack<Value>(stack: CommandStack<Value>, actual: (item: string) => Value | undefined): ReconciledStack<Value> {
  const dropped: BoardCommand<Value>[] = []
  let { done, undone } = stack
  for (;;) {
    const foreign = foreignItems({ done, undone }, actual)
    if (foreign.size === 0) break
    const touched = ({ changes }: BoardCommand<Value>) => changes.some(({ item }) => foreign.has(item))
    dropped.push(...done.filter(touched), ...undone.filter(touched))
    done = done.filter((command) => !touched(command))
    undone = undone.filter((command) => !touched(command))
  }
  return dropped.length === 0 ? { stack, dropped } : { stack: { done, undone }, dropped }
}

/** Items that stand elsewhere than the newest command done (or else the next to redo) would have them. */
function foreignItems<Value>({ done, undone }: CommandStack<Value>, actual: (item: string) => Value | undefined): Set<string> {
  const expected = new Map<string, Value>()
  for (const { changes } of undone) for (const { item, before } of changes) expected.set(item, before)
  for (const { changes } of done) for (const { item, after } of changes) expected.set(item, after)
  return new Set([...expected].filter(([item, value]) => !Object.is(actual(item), value)).map(([item]) => item))
}
