"use client"
import type { CSSProperties } from "react"
import { isOperationsError } from "../../../../kernel/core/index.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, Icon, Name, Notice, useErrorText } from "../../../../kernel/ui/index.js"
import type { SpaceDiary, SpaceDiaryItem } from "../../../types.js"
import { diaryMessages } from "../../messages/en/diary.js"
import { placed } from "../model.js"
import type { SpaceDiaryState } from "../state.js"
import { useItemWords } from "../words.js"
import type { Move } from "./use-move.js"

type Clash = Pick<SpaceDiaryItem, "core"> & { title: string }

interface MoveProps {
  state: SpaceDiaryState
  diary: SpaceDiary
  move: Move
}

/** What is carried, where it would come to stand, and whether it would fit there: a word and a mark, never a colour alone. */
export function Ghost({ state, diary, move: { moving, fit } }: MoveProps) {
  const t = useMessages(diaryMessages)
  const words = useItemWords(state, diary.timezone)
  if (!moving) return null
  const { at, span } = placed(diary, moving.hours)
  const hours = words.hours({ core: moving.hours })
  return (
    <span className="op-diary-ghost" data-fits={fit.fits} style={{ "--op-at": String(at), "--op-span": String(span) } as CSSProperties}>
      <span className="op-ellipsis">
        <Name>{words.name(moving.item)}</Name>, {hours}
      </span>
      {fit.fits !== undefined && (
        <span className="op-ellipsis">
          <Icon name={fit.fits ? "check" : "warning"} /> {t(fit.fits ? "diary.fits" : "diary.fitsNot")}
        </span>
      )}
    </span>
  )
}

/** Who is in the way, where the refusal says so. */
const clashOf = (error: unknown) =>
  isOperationsError(error) ? (error.violations as readonly { clash?: Clash | null }[]).find(({ clash }) => clash)?.clash : undefined

/** Below the lanes while something is carried: why it cannot go there; afterwards what was refused, until it is put away. */
export function MoveNotice({ state, diary, move: { moving, fit, refusal, forgive } }: MoveProps) {
  const t = useMessages(diaryMessages)
  const words = useItemWords(state, diary.timezone)
  const errorText = useErrorText()
  const error = moving ? fit.error : refusal
  if (error === undefined) return null
  const clash = clashOf(error)
  return (
    <div className="op-row">
      <Notice tone="danger">
        <p className="op-text">{errorText(error)}</p>
        {clash && (
          <p className="op-text">
            <Name>{clash.title}</Name>, {words.hours(clash)}
          </p>
        )}
      </Notice>
      {!moving && <Button variant="ghost" icon="close" label={t("diary.putAway")} onClick={forgive} />}
    </div>
  )
}
