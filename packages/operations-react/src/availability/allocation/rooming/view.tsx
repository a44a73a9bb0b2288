"use client"
import { type ReactNode, useEffect, useMemo, useRef } from "react"
import { isolated } from "../../../kernel/format/isolated.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useHoldLive } from "../../../kernel/hooks/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, EmptyState, Notice, useShortcuts } from "../../../kernel/ui/index.js"
import { Segments } from "../../admin/shared/scope/segments.js"
import { roomingMessages } from "../messages/en/rooming.js"
import { Override, PartialFit } from "./dialogs/ask.js"
import { MoveToRoom, SwapWith } from "./dialogs/move.js"
import { useAutoScroll, usePeopleDrag } from "./drag/people.js"
import { movesTo, swapOf } from "./model/moves.js"
import type { VerdictOutcome } from "./model/verdict.js"
import { Kinds, type KindsProps } from "./places/kinds.js"
import type { BoardState } from "./state/use-board.js"
import { useBoardKeys, useBoardShortcuts } from "./state/use-board-keys.js"
import { SelectionBar, Waiting } from "./waiting/waiting.js"
import { type BoardWords, useBoardWords } from "./words.js"

export interface RoomingBoardViewProps {
  state: BoardState
  /** Travelers and places with a conflict. */
  troubled: ReadonlySet<string>
  onSegment: (segment: string) => void
  onPin: (ids: readonly string[]) => void
  /** Buttons at the end of the toolbar. */
  tools?: ReactNode
  /** What stands where there is no place yet; with what there is to do. */
  empty?: ReactNode
  /** How the places are drawn: rooms by kind unless given. */
  places?: (props: KindsProps) => ReactNode
  readOnlyText?: string
  /** What else can be done with the people who are selected. */
  selectionTools?: (ids: readonly string[]) => ReactNode
  /** Dialogs for what the board does not ask by itself. */
  children?: (words: BoardWords) => ReactNode
}

/** People to place beside the rooms of a departure: by mouse, by touch and by keyboard alone. */
export function RoomingBoardView(props: RoomingBoardViewProps) {
  const { state, troubled, onSegment, onPin, tools, empty, places, readOnlyText, selectionTools, children } = props
  const t = useMessages(roomingMessages)
  const words = useBoardWords(state.board)
  const box = useRef<HTMLDivElement>(null)
  const find = useRef<HTMLInputElement>(null)
  const { board } = state
  const segmentName = useSegmentName(state)
  const handlers = useBoardKeys(state, box)
  const { ref, help } = useShortcuts<HTMLDivElement>(useBoardShortcuts({ state, box, find, onPin }))
  useFocusFollows(box, state.question !== undefined)
  return (
    <div ref={ref} className="op-rooming">
      {!state.mayWrite && <Notice tone="info">{readOnlyText ?? t("rooming.readOnly")}</Notice>}
      <div className="op-toolbar">
        {board.segments.length > 1 && (
          <Segments
            label={t("rooming.segment")}
            value={board.segment}
            onChange={onSegment}
            items={board.segments.map((id) => ({ id, label: segmentName(id) }))}
          />
        )}
        {state.mayWrite && <Steps state={state} />}
        <span className="op-spacer" />
        {tools}
      </div>
      <SelectionBar state={state} tools={selectionTools} />
      <div ref={box} className="op-rooming-board" {...handlers}>
        <Sides state={state} words={words} troubled={troubled} find={find} empty={empty} places={places} />
      </div>
      <Questions state={state} words={words} />
      {children?.(words)}
      {help}
    </div>
  )
}

/** A part of the tour as its hotel knows it: the name, and the days from arrival to leaving. */
function useSegmentName({ board }: BoardState) {
  const t = useMessages(roomingMessages)
  const format = useFormat()
  return (id: string) => {
    const name = id || t("rooming.segmentWhole")
    const days = board.segmentDays.get(id)
    return days ? `${isolated(name)} · ${format.range(days.from, days.until, { day: "numeric", month: "short" })}` : name
  }
}

interface SidesProps extends Pick<RoomingBoardViewProps, "state" | "troubled" | "empty" | "places"> {
  words: BoardWords
  find: React.RefObject<HTMLInputElement | null>
}

/** Both sides of the board, and the drag between them. */
function Sides({ state, words, troubled, find, empty, places = Kinds }: SidesProps) {
  const t = useMessages(roomingMessages)
  const { board } = state
  const key = useMemo(() => Symbol("board"), [])
  const rooms = useRef<HTMLDivElement>(null)
  const waiting = useRef<HTMLDivElement>(null)
  useAutoScroll(rooms, waiting)
  const drag = usePeopleDrag(key, (ids, placeId, onto) => dropped({ state, words, t }, ids, placeId, onto))
  useHoldLive(drag !== undefined)
  const dragging = drag?.ids
  const verdicts = useMemo(() => {
    if (!dragging) return undefined
    const outcome = (placeId: string): VerdictOutcome => state.verdictOf(movesTo(dragging, placeId)).outcome
    return new Map([...board.places.keys()].map((id) => [id, outcome(id)]))
    // A drag is judged against the board it began on.
  }, [dragging, board, state.verdictOf])
  const latest = useRef(state.selected)
  latest.current = state.selected
  const shared = useMemo(
    () => ({
      board: key,
      mayDrag: state.mayWrite,
      beds: board.family === "room",
      dragged: (id: string) => (latest.current.has(id) ? [...latest.current] : [id]),
    }),
    [key, state.mayWrite, board.family],
  )
  return (
    <>
      <div ref={waiting} className="op-rooming-waiting">
        {board.counts.people === 0 ? (
          <EmptyState icon="people" title={t("rooming.noPeople")}>
            {t("rooming.noPeopleText")}
          </EmptyState>
        ) : (
          <Waiting {...shared} state={state} troubled={troubled} over={drag?.over === null} find={find} />
        )}
      </div>
      <div ref={rooms} className="op-rooming-rooms">
        {board.kinds.length === 0
          ? (empty ?? (
              <EmptyState icon="columns" title={t("rooming.noRooms")}>
                {t("rooming.noRoomsText")}
              </EmptyState>
            ))
          : places({ ...shared, state, words, troubled, verdicts, over: drag?.over })}
      </div>
    </>
  )
}

interface DropContext {
  state: BoardState
  words: BoardWords
  t: ReturnType<typeof useMessages<typeof roomingMessages>>
}

/** One person dropped onto another in a full room means: change places. */
function dropped({ state, words, t }: DropContext, ids: readonly string[], placeId: string | null, onto: string | undefined) {
  const { board } = state
  const [only, second] = ids
  const full = placeId !== null && (board.places.get(placeId)?.available ?? 0) <= 0
  const mayBeSwapped = only !== undefined && second === undefined && onto !== undefined && onto !== only && board.placements.has(only)
  if (full && mayBeSwapped && board.placements.get(only)?.resourceId !== placeId)
    return void state.attempt(swapOf(board, only, onto), t("rooming.swapped", { who: words.few([only]), other: words.few([onto]) }))
  const who = words.few(ids)
  const label =
    placeId === null ? t("rooming.unplaced", { who, family: board.family }) : t("rooming.moved", { who, place: words.place(placeId) })
  void state.place(ids, placeId, label)
}

function Questions({ state, words }: { state: BoardState; words: BoardWords }) {
  const { question } = state
  switch (question?.kind) {
    case "move":
      return <MoveToRoom state={state} words={words} ids={question.ids} />
    case "swap":
      return <SwapWith state={state} words={words} id={question.id} />
    case "override":
      return <Override state={state} words={words} question={question} />
    case "partial":
      return <PartialFit state={state} words={words} question={question} />
    default:
      return null
  }
}

function Steps({ state }: { state: BoardState }) {
  const t = useMessages(roomingMessages)
  if (!state.canUndo && !state.canRedo) return null
  return (
    <span className="op-cluster">
      {state.canUndo && (
        <Button icon="undo" onClick={state.undo}>
          {t("rooming.undo")}
        </Button>
      )}
      {state.canRedo && (
        <Button icon="repeat" onClick={state.redo}>
          {t("rooming.redo")}
        </Button>
      )}
    </span>
  )
}

/** A person who is moved is drawn anew elsewhere: the focus goes along. */
function useFocusFollows(box: React.RefObject<HTMLElement | null>, asking: boolean) {
  const person = useRef<string>(undefined)
  useEffect(() => {
    const element = box.current
    const note = ({ target }: FocusEvent) => {
      person.current = target instanceof HTMLElement ? target.dataset.person : undefined
    }
    element?.addEventListener("focusin", note)
    return () => element?.removeEventListener("focusin", note)
  }, [box])
  useEffect(() => {
    if (asking || !person.current || document.activeElement !== document.body) return
    box.current?.querySelector<HTMLElement>(`[data-person="${person.current}"]`)?.focus()
  })
}
