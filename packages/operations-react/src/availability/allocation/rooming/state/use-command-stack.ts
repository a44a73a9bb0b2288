"use client"
import { useEffect, useRef, useState } from "react"
import {
  type BoardCommand,
  type CommandStack,
  emptyStack,
  type ItemChange,
  pushCommand,
  reconcileStack,
  redoStep,
  undoStep,
} from "../../../../kernel/models/command-stack.js"

interface StackInput<Value> {
  /** Where an item stands now; `undefined` when it is gone. */
  readonly actual: (item: string) => Value | undefined
  /** While writes are under way, what is shown may be between two states: nothing is dropped then. */
  readonly unsettled: boolean
  readonly onDropped: (labels: readonly string[]) => void
}

type Write<Value> = (changes: readonly ItemChange<Value>[]) => Promise<unknown>

/**
 * What was done on a board and can be taken back. Commands are written at once; a step back or forward waits for what
 * is under way, so that two quick undos take back two commands. Commands on what somebody else has changed are dropped,
 * and said to be.
 */
export function useCommandStack<Value>({ actual, unsettled, onDropped }: StackInput<Value>) {
  const [shown, show] = useState<CommandStack<Value>>(emptyStack)
  const stack = useRef(shown)
  const turn = useRef<Promise<unknown>>(Promise.resolve())
  const underWay = useRef(0)
  const keep = (next: CommandStack<Value>) => {
    stack.current = next
    show(next)
  }
  useEffect(() => {
    if (unsettled || underWay.current > 0) return
    const { stack: kept, dropped } = reconcileStack(shown, actual)
    if (dropped.length === 0) return
    stack.current = kept
    show(kept)
    onDropped(dropped.map(({ label }) => label))
  })
  /** Whoever comes after waits until this has ended, well or not. */
  const follow = async <Result>(work: Promise<Result>): Promise<Result> => {
    const before = turn.current
    underWay.current += 1
    turn.current = Promise.allSettled([before, work]).then(() => {
      underWay.current -= 1
    })
    return work
  }
  const run = async (command: BoardCommand<Value>, write: Write<Value>): Promise<void> => {
    await write(command.changes)
    keep(pushCommand(stack.current, command))
  }
  const step = async (next: typeof undoStep<Value>, write: Write<Value>): Promise<BoardCommand<Value> | undefined> => {
    await turn.current
    const found = next(stack.current)
    if (!found) return undefined
    await write(found.changes)
    keep(found.stack)
    return found.command
  }
  return {
    canUndo: shown.done.length > 0,
    canRedo: shown.undone.length > 0,
    /** Writes a command and remembers it. Throws what the write throws. */
    run: (command: BoardCommand<Value>, write: Write<Value>) => follow(run(command, write)),
    /** Take back, and do again: answer the command, or nothing where there is none. */
    undo: (write: Write<Value>) => follow(step(undoStep, write)),
    redo: (write: Write<Value>) => follow(step(redoStep, write)),
  }
}
