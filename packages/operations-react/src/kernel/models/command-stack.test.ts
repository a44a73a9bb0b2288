import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  type BoardCommand,
  type CommandStack,
  commandDepth,
  emptyStack,
  pushCommand,
  reconcileStack,
  redoStep,
  undoStep,
} from "./command-stack.js"

type Board = Record<string, string | null>
type Stack = CommandStack<string | null>

const items = ["ana", "bo", "cem", "dia"]
const rooms = [null, "r1", "r2", "r3"]
const moves = fc.array(fc.record({ item: fc.constantFrom(...items), to: fc.constantFrom(...rooms) }), { minLength: 1, maxLength: 3 })
const step = fc.oneof(
  { weight: 3, arbitrary: moves.map((list) => ({ kind: "do" as const, list })) },
  { weight: 2, arbitrary: fc.constant({ kind: "undo" as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: "redo" as const }) },
)

const start = (): Board => Object.fromEntries(items.map((item) => [item, null]))
const applied = (board: Board, changes: BoardCommand<string | null>["changes"]): Board => ({
  ...board,
  ...Object.fromEntries(changes.map(({ item, after }) => [item, after])),
})

function commandOf(board: Board, list: readonly { item: string; to: string | null }[]): BoardCommand<string | null> {
  const last = new Map(list.map(({ item, to }) => [item, to]))
  return { label: "move", changes: [...last].map(([item, after]) => ({ item, before: board[item] ?? null, after })) }
}

function walk(steps: readonly (typeof step extends fc.Arbitrary<infer One> ? One : never)[]) {
  let board = start()
  let stack: Stack = emptyStack
  for (const one of steps) {
    if (one.kind === "do") {
      const command = commandOf(board, one.list)
      board = applied(board, command.changes)
      stack = pushCommand(stack, command)
    } else {
      const next = one.kind === "undo" ? undoStep(stack) : redoStep(stack)
      if (!next) continue
      board = applied(board, next.changes)
      stack = next.stack
    }
  }
  return { board, stack }
}

describe("undo and redo of a board", () => {
  test("return to the exact earlier state, after any sequence of commands", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), moves, (before, list) => {
        const { board, stack } = walk(before)
        const command = commandOf(board, list)
        const pushed = pushCommand(stack, command)
        fc.pre(pushed !== stack)
        const moved = applied(board, command.changes)
        const back = undoStep(pushed)
        expect(applied(moved, back?.changes ?? [])).toEqual(board)
        const again = redoStep(back?.stack ?? emptyStack)
        expect(applied(board, again?.changes ?? [])).toEqual(moved)
      }),
    )
  })

  test("undoing everything leads back to the start", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let { board, stack } = walk(steps)
        for (let next = undoStep(stack); next; next = undoStep(stack)) {
          board = applied(board, next.changes)
          stack = next.stack
        }
        expect(board).toEqual(start())
      }),
    )
  })

  test("remember fifty commands and no more", () => {
    let stack: Stack = emptyStack
    for (let n = 0; n < 60; n += 1)
      stack = pushCommand(stack, { label: String(n), changes: [{ item: "ana", before: `r${n}`, after: `r${n + 1}` }] })
    expect(stack.done).toHaveLength(commandDepth)
    expect(stack.done[0]?.label).toBe("10")
  })

  test("forget what was undone once something new is done, and a command that changes nothing", () => {
    const one = { label: "one", changes: [{ item: "ana", before: null, after: "r1" }] }
    const undone = undoStep(pushCommand<string | null>(emptyStack, one))?.stack ?? emptyStack
    expect(redoStep(undone)).toBeDefined()
    const other = pushCommand(undone, { label: "two", changes: [{ item: "bo", before: null, after: "r2" }] })
    expect(redoStep(other)).toBeUndefined()
    const idle = { label: "idle", changes: [{ item: "bo", before: "r2", after: "r2" }] }
    expect(pushCommand(other, idle)).toBe(other)
  })
})

describe("a change from outside", () => {
  test("drops the commands on what it changed, and no other", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), fc.constantFrom(...items), (steps, item) => {
        const { board, stack } = walk(steps)
        expect(reconcileStack(stack, (one) => board[one])).toEqual({ stack, dropped: [] })
        const foreign = { ...board, [item]: "elsewhere" }
        const { stack: kept, dropped } = reconcileStack(stack, (one) => foreign[one])
        for (const command of [...kept.done, ...kept.undone]) expect(command.changes.map((change) => change.item)).not.toContain(item)
        expect(kept.done.length + kept.undone.length + dropped.length).toBe(stack.done.length + stack.undone.length)
        expect(reconcileStack(kept, (one) => foreign[one])).toEqual({ stack: kept, dropped: [] })
      }),
    )
  })

  test("leaves the undo of another item in place", () => {
    let stack: Stack = pushCommand<string | null>(emptyStack, { label: "ana", changes: [{ item: "ana", before: null, after: "r1" }] })
    stack = pushCommand(stack, { label: "bo", changes: [{ item: "bo", before: null, after: "r2" }] })
    const { stack: kept, dropped } = reconcileStack(stack, (item) => (item === "bo" ? "r3" : "r1"))
    expect(dropped.map(({ label }) => label)).toEqual(["bo"])
    expect(undoStep(kept)?.changes).toEqual([{ item: "ana", before: "r1", after: null }])
  })
})
