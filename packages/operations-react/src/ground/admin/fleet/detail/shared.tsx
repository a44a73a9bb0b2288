"use client"
import type { ReactNode } from "react"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Link, Name } from "../../../../kernel/ui/index.js"
import type { Vehicle } from "../../../types.js"
import { fleetMessages } from "../../messages/en/fleet.js"
import { useEveryOperator } from "../../shared/operators.js"
import { usePaperWord } from "../form/papers-field.js"
import { detailOf } from "../kinds.js"
import { DatedLines } from "./papers.js"

type Shared = Pick<Vehicle, "operatorId" | "bufferBeforeMinutes" | "bufferAfterMinutes" | "notes">

/** Facts that vehicles and drivers have alike. */
export function useSharedFacts(): (row: Shared) => { label: string; value: ReactNode }[] {
  const t = useMessages(fleetMessages)
  const format = useFormat()
  const operators = useEveryOperator()
  const buffer = (minutes: number) => (minutes > 0 ? format.duration(minutes) : null)
  return ({ operatorId, bufferBeforeMinutes, bufferAfterMinutes, notes }) => {
    const operator = operators.find(({ id }) => id === operatorId)
    return [
      {
        label: t("fleet.operator"),
        value: operator ? (
          <Link to={detailOf("operator", operator.id)}>
            <Name>{operator.name}</Name>
          </Link>
        ) : null,
      },
      { label: t("fleet.bufferBefore"), value: buffer(bufferBeforeMinutes) },
      { label: t("fleet.bufferAfter"), value: buffer(bufferAfterMinutes) },
      { label: t("fleet.notes"), value: notes && <bdi>{notes}</bdi> },
    ]
  }
}

/** The papers of one record, each with its number and dates. */
export function Papers({ documents }: { documents: Vehicle["documents"] }) {
  const t = useMessages(fleetMessages)
  const word = usePaperWord()
  const lines = documents.map(({ kind, number, ...dates }) => ({ key: kind, label: word(kind), code: number, ...dates }))
  return <DatedLines lines={lines} empty={t("fleet.noPapers")} />
}
