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

/** What was done on a board and can be taken back. Commands on what somebody else has changed are dropped, and said to be. */
export function useCommandStack<Value>({ actual, unsettled, onDropped }: StackInput<Value>) {
  const [stack, setStack] = useState<CommandStack<Value>>(emptyStack)
  const latest = useRef({ stack, actual, onDropped })
  latest.current = { stack, actual, onDropped }
  useEffect(() => {
    if (unsettled) return
    const { stack: kept, dropped } = reconcileStack(stack, latest.current.actual)
    if (dropped.length === 0) return
    setStack(kept)
    latest.current.onDropped(dropped.map(({ label }) => label))
  })
  const apply = async (
    step: ReturnType<typeof undoStep<Value>>,
    write: (changes: readonly ItemChange<Value>[]) => Promise<unknown>,
  ): Promise<void> => {
    if (!step) return
    await write(step.changes)
    setStack(step.stack)
  }
  return {
    canUndo: stack.done.length > 0,
    canRedo: stack.undone.length > 0,
    push: (command: BoardCommand<Value>) => setStack((before) => pushCommand(before, command)),
    undo: (write: (changes: readonly ItemChange<Value>[]) => Promise<unknown>) => apply(undoStep(latest.current.stack), write),
    redo: (write: (changes: readonly ItemChange<Value>[]) => Promise<unknown>) => apply(redoStep(latest.current.stack), write),
  }
}
