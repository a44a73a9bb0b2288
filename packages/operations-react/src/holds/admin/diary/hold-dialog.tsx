"use client"
import { wallOf } from "../../../kernel/days/wall.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { DateField, NeighbourField, NumberField, SelectField, TextField, TimeField } from "../../../kernel/ui/index.js"
import { useCreateResourceHold } from "../../hooks.js"
import type { CreateResourceHold } from "../../inputs.js"
import type { SpaceDiary } from "../../types.js"
import { useLayoutOptions } from "../actions/backing/spaces.js"
import { FormDialog } from "../actions/form-dialog.js"
import { RankField, rankOf } from "../actions/rank-field.js"
import { diaryMessages } from "../messages/en/diary.js"
import { holdActionsMessages } from "../messages/en/hold-actions.js"
import type { SpaceDiaryState, Wanted } from "./state.js"

/** Holds a space for some hours of a day, for a programme. */
export function HoldSpaceDialog({
  state,
  wanted: { space, from, to },
  diary,
}: {
  state: SpaceDiaryState
  wanted: Wanted
  diary: SpaceDiary
}) {
  const t = useMessages(holdActionsMessages)
  const words = useMessages(diaryMessages)
  const create = useCreateResourceHold()
  const starts = from ? wallOf(from, diary.timezone) : undefined
  const ends = to ? wallOf(to, diary.timezone) : undefined
  const date = starts?.date ?? state.date
  const hours = { date, timeFrom: starts?.time ?? null, endDate: ends && ends.date !== date ? ends.date : null, timeTo: ends?.time ?? null }
  const blank = { programId: null, optionRank: "1", name: null, layout: null, attendees: null, optionOn: null }
  return (
    <FormDialog
      title={words("diary.holdTitle", { name: space.name })}
      values={{ ...hours, ...blank }}
      done={t("holdActions.created")}
      onClose={() => state.want(undefined)}
      onSave={({ date, timeFrom, endDate, timeTo, optionRank, ...given }) =>
        create.mutateAsync({
          ...{ kind: "space", functionSpaceId: space.id, from: `${date}T${timeFrom}`, to: `${endDate ?? date}T${timeTo}`, ifFull: "fail" },
          ...given,
          optionRank: rankOf(optionRank),
        } as CreateResourceHold)
      }
    >
      <NeighbourField kind="programs" name="programId" label={t("holdActions.program")} required />
      <TextField name="name" label={words("diary.name")} maxLength={255} />
      <DateField name="date" label={t("holdActions.date")} required />
      <TimeField name="timeFrom" label={t("holdActions.timeFrom")} required />
      <DateField name="endDate" label={t("holdActions.endDate")} hint={words("diary.sameDay")} />
      <TimeField name="timeTo" label={t("holdActions.timeTo")} required />
      <RankField />
      <SelectField name="layout" label={t("holdActions.layout")} empty={t("holdActions.layoutAny")} options={useLayoutOptions()} />
      <NumberField name="attendees" label={t("holdActions.attendees")} min={1} />
      <DateField name="optionOn" label={t("holdActions.optionOn")} hint={t("holdActions.optionOnHint")} />
    </FormDialog>
  )
}
