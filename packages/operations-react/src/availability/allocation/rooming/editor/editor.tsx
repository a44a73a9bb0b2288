"use client"
import { type ReactNode, useState } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, Menu, Panel, Root, useAskedSheet } from "../../../../kernel/ui/index.js"
import { allocationMessages } from "../../messages/en/index.js"
import { planningMessages } from "../../messages/en/planning.js"
import { roomEditorMessages } from "../../messages/en/room-editor.js"
import { roomingMessages } from "../../messages/en/rooming.js"
import { ConflictList } from "../planning/conflicts.js"
import { ExportDialog } from "../planning/export-dialog.js"
import { ImportDialog } from "../planning/import-dialog.js"
import { useListItems } from "../planning/list-items.js"
import { PlanDialog } from "../planning/plan-dialog.js"
import { SinceSent } from "../planning/since-sent.js"
import { RoomingBoardView } from "../view.js"
import type { BoardWords } from "../words.js"
import { AddRooms } from "./add-dialog.js"
import { FromTemplates } from "./from-templates.js"
import { GroupDialog } from "./group-dialog.js"
import { PersonDialog } from "./person-dialog.js"
import { PlaceDialog, RemovePlace } from "./place-dialog.js"
import { type RoomingBoardInput, type RoomingBoardState, useRoomingBoard } from "./use-rooming-board.js"

/** Further ways to add rooms, such as those that a block holds; `done` closes what they stand in. */
export type RoomSources = (done: () => void) => ReactNode

export interface RoomingBoardProps extends RoomingBoardInput {
  readonly sources?: RoomSources | undefined
  /** Absent: the board keeps the chosen part of the tour by itself. */
  onSegment?: (segment: string) => void
}

/** The rooms of one departure and who sleeps where: fetches by itself, and asks whatever it needs to know. */
export function RoomingBoard(props: RoomingBoardProps) {
  return (
    <Root catalogue={allocationMessages}>
      <Bound {...props} />
    </Root>
  )
}

function Bound({ segment: given, onSegment, sources, ...input }: RoomingBoardProps) {
  const [own, setOwn] = useState(given)
  const segment = onSegment ? given : own
  return <RoomingEditor rooming={useRoomingBoard({ ...input, segment })} onSegment={onSegment ?? setOwn} sources={sources} />
}

interface RoomingEditorProps {
  rooming: RoomingBoardState
  onSegment: (segment: string) => void
  sources?: RoomSources | undefined
}

/** The board, controlled: the state comes from `useRoomingBoard` or from the host. */
export function RoomingEditor({ rooming, onSegment, sources }: RoomingEditorProps) {
  const { state } = rooming
  useAskedSheet({ rooms: () => window.print() }, rooming.manifest.data && state.board.places.size > 0)
  return (
    <Panel query={rooming.manifest}>
      {() => (
        <RoomingBoardView
          state={state}
          troubled={rooming.troubled}
          onSegment={onSegment}
          onPin={rooming.pin}
          tools={<Tools rooming={rooming} />}
          empty={<NoRooms rooming={rooming} sources={sources} />}
        >
          {(words) => (
            <>
              <Findings rooming={rooming} words={words} />
              <EditorDialogs rooming={rooming} words={words} sources={sources} />
            </>
          )}
        </RoomingBoardView>
      )}
    </Panel>
  )
}

function NoRooms({ rooming, sources }: Pick<RoomingEditorProps, "rooming" | "sources">) {
  const t = useMessages(roomingMessages)
  const editor = useMessages(roomEditorMessages)
  return (
    <div className="op-empty">
      <p className="op-empty-title">{t("rooming.noRooms")}</p>
      <p className="op-empty-text">{t("rooming.noRoomsText")}</p>
      {rooming.state.mayWrite && (
        <>
          <FromTemplates rooming={rooming} />
          {sources?.(rooming.state.dismiss)}
          <div className="op-empty-actions">
            <Button icon="plus" variant="primary" onClick={() => rooming.state.ask({ kind: "add" })}>
              {editor("roomEditor.add")}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

/** What is wrong, and what has changed since the hotel got its list. */
function Findings({ rooming, words }: { rooming: RoomingBoardState; words: BoardWords }) {
  if (rooming.state.board.places.size === 0) return null
  return (
    <>
      <SinceSent rooming={rooming} words={words} />
      <ConflictList rooming={rooming} words={words} />
    </>
  )
}

function Tools({ rooming }: { rooming: RoomingBoardState }) {
  const t = useMessages(roomEditorMessages)
  const board = useMessages(roomingMessages)
  const planning = useMessages(planningMessages)
  const lists = useListItems(rooming)
  const { state } = rooming
  return (
    <>
      {state.mayWrite && state.board.places.size > 0 && (
        <Button icon="bolt" onClick={() => state.ask({ kind: "plan" })}>
          {planning("planning.auto")}
        </Button>
      )}
      {state.mayWrite && (
        <Button icon="plus" onClick={() => state.ask({ kind: "add" })}>
          {t("roomEditor.add")}
        </Button>
      )}
      <Menu
        label={board("rooming.moreActions")}
        icon="down"
        withText
        variant="secondary"
        items={[...lists, { id: "print", label: board("rooming.print"), icon: "print", onSelect: () => window.print() }]}
      />
    </>
  )
}

interface EditorDialogsProps extends Pick<RoomingEditorProps, "rooming" | "sources"> {
  words: BoardWords
}

export function EditorDialogs({ rooming, words, sources }: EditorDialogsProps) {
  const { state } = rooming
  const { question, board } = state
  const person = question?.kind === "person" ? board.people.get(question.id) : undefined
  const place = question?.kind === "place" || question?.kind === "remove" ? board.places.get(question.id) : undefined
  if (person) return <PersonDialog rooming={rooming} words={words} person={person} />
  if (place && question?.kind === "place") return <PlaceDialog rooming={rooming} words={words} place={place} />
  if (place) return <RemovePlace rooming={rooming} words={words} place={place} />
  if (question?.kind === "group") return <GroupDialog rooming={rooming} words={words} ids={question.ids} />
  if (question?.kind === "add") return <AddRooms rooming={rooming} sources={sources} />
  if (question?.kind === "plan") return <PlanDialog rooming={rooming} words={words} />
  if (question?.kind === "import") return <ImportDialog rooming={rooming} />
  if (question?.kind === "export") return <ExportDialog rooming={rooming} />
  return null
}
