"use client"
import { type ReactNode, useState } from "react"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { EmptyState, Instant } from "../../../kernel/ui/index.js"
import type { AvailableResource, AvailableResources } from "../../types.js"
import { candidatesMessages } from "../messages/en/candidates.js"
import { ResourceName } from "../shared/names.js"
import { type CandidateGroup, grouped } from "./order.js"
import { Reason } from "./reason.js"
import { Strip } from "./strip.js"

interface CandidateListProps {
  answer: AvailableResources
  /** What can be done with one: assign, reserve. */
  action?: (candidate: AvailableResource) => ReactNode
}

const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase()

/** Who could do it, best first, and why the others cannot. Names are found here, never in an address. */
export function CandidateList({ answer, action }: CandidateListProps) {
  const t = useMessages(candidatesMessages)
  const [text, setText] = useState("")
  const { counts, data, total } = answer
  const wanted = folded(text.trim())
  const shown = grouped(
    wanted === "" ? data : data.filter(({ resource }) => folded(`${resource.name} ${resource.code ?? ""}`).includes(wanted)),
  )
  if (total === 0) return <EmptyState icon="people" title={t("candidates.nobody")} />
  return (
    <div className="op-stack">
      <p className="op-text" aria-live="polite">
        {t("candidates.counts", {
          free: counts.free,
          lacking: counts.unqualified,
          closed: counts.closed,
          busy: counts.busy,
          other: counts.other,
        })}{" "}
        <span className="op-faint">
          {t("candidates.asOf")} <Instant at={answer.asOf} show="time" />
        </span>
      </p>
      {counts.free === 0 && <NobodyFree data={data} />}
      {data.length > 8 && (
        <input
          type="search"
          className="op-input"
          aria-label={t("candidates.find")}
          placeholder={t("candidates.find")}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      {shown.map(({ id, members }) => (
        <Group key={id} id={id} members={members} answer={answer} action={action} />
      ))}
      {data.length < total && <p className="op-text op-faint">{t("candidates.more", { count: total - data.length })}</p>}
    </div>
  )
}

/** When the first of them is free again, and who lacks least. */
function NobodyFree({ data }: { data: readonly AvailableResource[] }) {
  const t = useMessages(candidatesMessages)
  const [next] = data
    .filter(({ nextFreeFrom }) => nextFreeFrom !== null)
    .sort((a, b) => ((a.nextFreeFrom ?? "") < (b.nextFreeFrom ?? "") ? -1 : 1))
  const [least] = [...data].sort((a, b) => a.reasons.length - b.reasons.length)
  return (
    <p className="op-text">
      {next?.nextFreeFrom && (
        <>
          {t("candidates.nextFree", { name: next.resource.name })} <Instant at={next.nextFreeFrom} />{" "}
        </>
      )}
      {least && least.reasons.length > 0 && t("candidates.lacksLeast", { name: least.resource.name, count: least.reasons.length })}
    </p>
  )
}

interface GroupProps extends CandidateListProps {
  id: CandidateGroup
  members: readonly AvailableResource[]
}

function Group({ id, members, answer, action }: GroupProps) {
  const t = useMessages(candidatesMessages)
  return (
    <section aria-label={t(`candidates.group.${id}`)} className="op-candidate-group" data-group={id}>
      <h3 className="op-candidate-title">
        {t(`candidates.group.${id}`)} <span className="op-count">{members.length}</span>
      </h3>
      <ul className="op-plain-list">
        {members.map((candidate) => (
          <Candidate key={candidate.resource.id} candidate={candidate} answer={answer} action={action} />
        ))}
      </ul>
    </section>
  )
}

function Candidate({ candidate, answer, action }: Omit<CandidateListProps, never> & { candidate: AvailableResource }) {
  const t = useMessages(candidatesMessages)
  const format = useFormat()
  const { resource, reasons, freeWindows, minutesThatWeek, nextFreeFrom, available } = candidate
  return (
    <li className="op-candidate" data-available={available}>
      <span className="op-stacked op-candidate-who">
        <ResourceName id={resource.id} name={resource.name} />
        <span className="op-faint">
          {minutesThatWeek > 0 ? t("candidates.thatWeek", { time: format.duration(minutesThatWeek) }) : t("candidates.idleThatWeek")}
        </span>
      </span>
      <Strip window={answer.window} free={freeWindows} />
      <span className="op-stacked op-candidate-why">
        {reasons.map((reason, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two reasons may share a code
          <Reason key={`${reason.code} ${index}`} reason={reason} />
        ))}
        {!available && nextFreeFrom && (
          <span className="op-faint">
            {t("candidates.again")} <Instant at={nextFreeFrom} />
          </span>
        )}
      </span>
      {action && <span className="op-candidate-act">{action(candidate)}</span>}
    </li>
  )
}
