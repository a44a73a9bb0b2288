"use client"
import { type ReactNode, useState } from "react"
import { useMessages, useWords } from "../../../../kernel/messages/index.js"
import { Field, FormDialog, Select, useCommand, useToast } from "../../../../kernel/ui/index.js"
import { useCreateAllocationResources } from "../../../hooks/index.js"
import { roomEditorMessages } from "../../messages/en/room-editor.js"
import { type NewRooms, newRooms, nextNumber, roomKinds } from "../model/new-rooms.js"
import { FromTemplates } from "./from-templates.js"
import type { RoomingBoardState } from "./use-rooming-board.js"

/** Adds rooms: those that the templates still have to give, or so many of one kind with numbered labels. */
export function AddRooms({ rooming, sources }: { rooming: RoomingBoardState; sources?: ((done: () => void) => ReactNode) | undefined }) {
  const t = useMessages(roomEditorMessages)
  const toast = useToast()
  const { state, slotId } = rooming
  const create = useCreateAllocationResources()
  const [rooms, setRooms] = useState<NewRooms>({ kind: "room_dbl", pattern: "DBL-{n}", count: 10, capacity: 2, beds: "" })
  const labels = [...state.board.places.values()].map(({ label }) => label)
  const made = newRooms(rooms, nextNumber(rooms.pattern, labels), state.board.segment)
  const add = async () => {
    await create.mutateAsync({ slotId, resources: made })
    toast({ tone: "success", text: t("roomEditor.addDone", { count: made.length }) })
  }
  const { pending, problem, run } = useCommand(true, add, state.dismiss)
  return (
    <FormDialog
      open
      onClose={state.dismiss}
      title={t("roomEditor.addTitle")}
      submitLabel={t("roomEditor.addLabel")}
      pending={pending}
      problem={problem}
      above={
        <>
          <FromTemplates rooming={rooming} />
          {sources?.(state.dismiss)}
        </>
      }
      onSubmit={() => {
        if (made.length > 0) void run()
      }}
    >
      <NewRoomFields rooms={rooms} onChange={setRooms} kinds={state.board.kinds.map(({ kind }) => kind)} />
      {made.length > 0 && (
        <p className="op-text op-faint" dir="ltr">
          {t("roomEditor.preview", { first: made[0]?.label ?? "", last: made.at(-1)?.label ?? "" })}
        </p>
      )}
    </FormDialog>
  )
}

interface NewRoomFieldsProps {
  rooms: NewRooms
  onChange: (rooms: NewRooms) => void
  /** Kinds that the departure has already. */
  kinds: readonly string[]
}

function NewRoomFields({ rooms, onChange, kinds }: NewRoomFieldsProps) {
  const t = useMessages(roomEditorMessages)
  const set = (part: Partial<NewRooms>) => onChange({ ...rooms, ...part })
  const text = (name: "pattern" | "beds", label: string, hint?: string) => (
    <Field label={label} hint={hint} required={name !== "beds"}>
      {(control) => (
        <input
          {...control}
          className="op-input"
          dir={name === "beds" ? "auto" : "ltr"}
          value={rooms[name]}
          onChange={(event) => set({ [name]: event.target.value })}
        />
      )}
    </Field>
  )
  const number = (name: "count" | "capacity", label: string) => (
    <Field label={label} required>
      {(control) => (
        <input
          {...control}
          type="number"
          min={1}
          max={500}
          className="op-input op-number"
          dir="ltr"
          value={rooms[name]}
          onChange={(event) => set({ [name]: Math.max(1, Math.min(500, Number(event.target.value) || 1)) })}
        />
      )}
    </Field>
  )
  return (
    <div className="op-form-grid">
      <KindFields kind={rooms.kind} known={kinds} onChange={(kind) => set({ kind, ...roomKinds[kind] })} />
      {number("count", t("roomEditor.count"))}
      {text(
        "pattern",
        t("roomEditor.labelPattern"),
        t("roomEditor.labelPatternHint", { pattern: "DBL-{n}", first: "DBL-1", second: "DBL-2" }),
      )}
      {number("capacity", t("roomEditor.capacity"))}
      {text("beds", t("roomEditor.beds"), t("roomEditor.bedsHint"))}
    </div>
  )
}

/** No kind is written like this. */
const another = "*"

/** A kind by its name: those of the departure, the usual ones, or one that the hotel has a code of its own for. */
function KindFields({ kind, known, onChange }: { kind: string; known: readonly string[]; onChange: (kind: string) => void }) {
  const t = useMessages(roomEditorMessages)
  const words = useWords()
  const [own, setOwn] = useState(false)
  const kinds = [...new Set([...known, ...Object.keys(roomKinds)])]
  const options = kinds.map((code) => ({ value: code, label: words(`kind.${code}`) ?? code }))
  return (
    <>
      <Field label={t("roomEditor.kind")} required>
        {(control) => (
          <Select
            control={control}
            value={own ? another : kind}
            options={[...options, { value: another, label: t("roomEditor.kindOther") }]}
            onChange={(code) => {
              setOwn(code === another)
              onChange(code === another ? "room_" : code)
            }}
          />
        )}
      </Field>
      {own && (
        <Field label={t("roomEditor.kindCode")} hint={t("roomEditor.kindHint")} required>
          {(control) => (
            <input
              {...control}
              className="op-input"
              dir="ltr"
              pattern="[a-z][a-z0-9_]{0,63}"
              value={kind}
              onChange={(event) => onChange(event.target.value)}
            />
          )}
        </Field>
      )}
    </>
  )
}
