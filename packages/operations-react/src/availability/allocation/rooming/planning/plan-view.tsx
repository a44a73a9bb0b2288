"use client"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Sentence } from "../../../../kernel/ui/index.js"
import { planningMessages } from "../../messages/en/planning.js"
import type { AutoAllocation } from "../../planning/types.js"
import type { BoardWords } from "../words.js"

interface PlanViewProps {
  plan: AutoAllocation
  /** The plan that was looked at before, where it had become untrue. */
  before: AutoAllocation | undefined
  words: BoardWords
  isChosen: (travelerId: string) => boolean
  onToggle: (travelerId: string) => void
}

/** Who would get which place, who gets none and why, and which wishes stay unmet. */
export function PlanView({ plan, before, words, isChosen, onToggle }: PlanViewProps) {
  const t = useMessages(planningMessages)
  const earlier = new Map(before?.moves.map(({ travelerId, to }) => [travelerId, to]))
  const tooLarge = plan.apart.filter((group) => group.tooLarge).length
  const isNew = (travelerId: string, to: string) => before !== undefined && earlier.get(travelerId) !== to
  return (
    <div className="op-stack">
      <p className="op-text">
        <strong>{t("planning.moves", { count: plan.moves.length })}</strong>{" "}
        <span className="op-faint">{t(plan.optimal ? "planning.engineExact" : "planning.engineGreedy")}</span>
      </p>
      <p className="op-text op-faint">{t("planning.score", { ...plan.score, apart: plan.apart.length - tooLarge, tooLarge })}</p>
      {plan.moves.length > 0 && (
        <ul className="op-plan">
          {plan.moves.map(({ travelerId, to }) => (
            <li key={travelerId} className="op-plan-row" data-changed={isNew(travelerId, to) || undefined}>
              <label className="op-choice">
                <input
                  type="checkbox"
                  className="op-checkbox"
                  aria-label={t("planning.chooseRow", { who: words.few([travelerId]) })}
                  checked={isChosen(travelerId)}
                  onChange={() => onToggle(travelerId)}
                />
                <Sentence>{t("planning.planTo", { who: words.few([travelerId]), place: words.place(to) })}</Sentence>
                {isNew(travelerId, to) && (
                  <span className="op-badge" data-tone="warning">
                    {t("planning.changed")}
                  </span>
                )}
              </label>
            </li>
          ))}
        </ul>
      )}
      <Apart plan={plan} words={words} />
      <Unplaced plan={plan} words={words} />
      <Compromises plan={plan} words={words} />
    </div>
  )
}

function Apart({ plan, words }: Pick<PlanViewProps, "plan" | "words">) {
  const t = useMessages(planningMessages)
  if (plan.apart.length === 0) return null
  return (
    <section>
      <h3 className="op-kind-title">{t("planning.apartTitle")}</h3>
      <ul className="op-list">
        {plan.apart.map(({ travelerIds, tooLarge }) => (
          <li key={travelerIds.join()}>
            <Sentence>{t("planning.apart", { who: words.few(travelerIds), tooLarge: String(tooLarge) })}</Sentence>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Unplaced({ plan, words }: Pick<PlanViewProps, "plan" | "words">) {
  const t = useMessages(planningMessages)
  if (plan.unplaced.length === 0) return null
  return (
    <section>
      <h3 className="op-kind-title">{t("planning.unplacedTitle")}</h3>
      <ul className="op-list">
        {plan.unplaced.map(({ groupKey, travelerIds, reason, largestAvailable }) => (
          <li key={groupKey}>
            <Sentence>{t("planning.unplaced", { who: words.few(travelerIds), reason, largest: largestAvailable })}</Sentence>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Compromises({ plan, words }: Pick<PlanViewProps, "plan" | "words">) {
  const t = useMessages(planningMessages)
  if (plan.compromises.length === 0) return null
  return (
    <section>
      <h3 className="op-kind-title">{t("planning.compromises")}</h3>
      <ul className="op-list">
        {plan.compromises.flatMap(({ travelerIds, resourceId, codes }) =>
          codes.map((code) => (
            <li key={`${code}-${resourceId}-${travelerIds.join()}`}>
              <Sentence>
                {words.conflict({ code, travelerIds, resourceIds: resourceId ? [resourceId] : [], count: travelerIds.length })}
              </Sentence>
            </li>
          )),
        )}
      </ul>
    </section>
  )
}
