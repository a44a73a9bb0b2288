"use client"
import { type RefObject, useEffect, useRef, useState } from "react"
import { withDragLibrary } from "../../../kernel/drag/with-library.js"
import { useNoWrites } from "../../../kernel/ui/no-writes.js"

interface Carried<Bar> extends Record<string, unknown> {
  readonly board: symbol
  readonly bar: Bar
}

const isOurs = <Bar>(data: Record<string | symbol, unknown>, board: symbol): data is Carried<Bar> & Record<string | symbol, unknown> =>
  data.board === board

/** Lets a bar be dragged; asked what it is when the drag begins. */
export function useDrag<Bar>(element: RefObject<HTMLElement | null>, board: symbol, bar: () => Bar, enabled: boolean) {
  const open = useNoWrites() === undefined && enabled
  const latest = useRef(bar)
  latest.current = bar
  useEffect(() => {
    const source = element.current
    if (!open || !source) return undefined
    return withDragLibrary(({ draggable }) =>
      draggable({ element: source, getInitialData: (): Carried<Bar> => ({ board, bar: latest.current() }) }),
    )
  }, [element, board, open])
}

/** Lets bars be dropped on the row of a resource. */
export function useDrop(element: RefObject<HTMLElement | null>, board: symbol, assetId: string, enabled: boolean) {
  useEffect(() => {
    const target = element.current
    if (!enabled || !target) return undefined
    return withDragLibrary(({ dropTargetForElements }) =>
      dropTargetForElements({ element: target, canDrop: ({ source }) => isOurs(source.data, board), getData: () => ({ board, assetId }) }),
    )
  }, [element, board, assetId, enabled])
}

/** Watches the drags of the board: which bar is carried, and over which row; the box scrolls along. */
export function useDragMonitor<Bar>(box: RefObject<HTMLElement | null>, board: symbol, onDrop: (bar: Bar, assetId: string) => void) {
  const [carried, carry] = useState<Bar>()
  const [over, setOver] = useState<string>()
  const latest = useRef(onDrop)
  latest.current = onDrop
  useEffect(
    () =>
      withDragLibrary(({ monitorForElements, autoScrollForElements, combine }) => {
        const scrolling = box.current ? [autoScrollForElements({ element: box.current })] : []
        return combine(
          ...scrolling,
          monitorForElements({
            canMonitor: ({ source }) => isOurs(source.data, board),
            onDragStart: ({ source }) => isOurs<Bar>(source.data, board) && carry(() => source.data.bar as Bar),
            onDropTargetChange: ({ location }) => setOver(location.current.dropTargets[0]?.data.assetId as string | undefined),
            onDrop: ({ source, location }) => {
              carry(undefined)
              setOver(undefined)
              const [target] = location.current.dropTargets
              if (target && isOurs<Bar>(source.data, board)) latest.current(source.data.bar, target.data.assetId as string)
            },
          }),
        )
      }),
    [box, board],
  )
  return { carried, over }
}
