"use client"
import { type RefObject, useEffect, useRef, useState } from "react"
import { type Carried, isOf, useDragSource, useDropTarget } from "../../../kernel/drag/ends.js"
import { withDragLibrary } from "../../../kernel/drag/with-library.js"

interface BarOfBoard<Bar> extends Carried {
  readonly bar: Bar
}

/** Lets a bar be dragged; asked what it is when the drag begins. */
export const useDrag = <Bar>(element: RefObject<HTMLElement | null>, board: symbol, bar: () => Bar, enabled: boolean) =>
  useDragSource<BarOfBoard<Bar>>(element, () => ({ board, bar: bar() }), enabled)

/** Lets bars be dropped on the row of a resource. */
export const useDrop = (element: RefObject<HTMLElement | null>, board: symbol, assetId: string, enabled: boolean) =>
  useDropTarget(element, { board, target: () => ({ board, assetId }) }, enabled)

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
            canMonitor: ({ source }) => isOf(board, source.data),
            onDragStart: ({ source }) => isOf<BarOfBoard<Bar>>(board, source.data) && carry(() => source.data.bar as Bar),
            onDropTargetChange: ({ location }) => setOver(location.current.dropTargets[0]?.data.assetId as string | undefined),
            onDrop: ({ source, location }) => {
              carry(undefined)
              setOver(undefined)
              const [target] = location.current.dropTargets
              if (target && isOf<BarOfBoard<Bar>>(board, source.data)) latest.current(source.data.bar as Bar, target.data.assetId as string)
            },
          }),
        )
      }),
    [box, board],
  )
  return { carried, over }
}
