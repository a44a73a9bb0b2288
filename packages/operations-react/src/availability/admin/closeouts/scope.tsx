"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { Code, Link, Name, NeighbourName } from "../../../kernel/ui/index.js"
import { useRule, useSlot } from "../../hooks/index.js"
import type { Closeout } from "../../types.js"
import { closeoutsMessages } from "../messages/en/closeouts.js"
import { PlaceName } from "../shared/scope/place-name.js"
import { useDepartureLabel } from "../shared/slot/departure-start.js"

export type CloseoutScope = Pick<Closeout, "productId" | "optionId" | "ruleId" | "slotId" | "placeId">

/** What a closeout closes, in words: a departure is closed when it fits every line. */
export function ScopeWords({ scope }: { scope: CloseoutScope }) {
  const t = useMessages(closeoutsMessages)
  const { productId, optionId, ruleId, slotId, placeId } = scope
  return (
    <span className="op-stacked">
      {productId ? (
        <span className="op-ellipsis">
          <NeighbourName kind="products" id={productId} />
        </span>
      ) : (
        !slotId && !ruleId && !optionId && <span>{t("closeouts.scopeAnyProduct")}</span>
      )}
      {optionId && (
        <span className="op-faint op-ellipsis">
          <NeighbourName kind="options" id={optionId} />
        </span>
      )}
      {ruleId && <RuleLine id={ruleId} />}
      {slotId && <SlotLine id={slotId} />}
      {placeId && (
        <span className="op-faint op-ellipsis">
          {t("closeouts.scopePlace")} <PlaceName id={placeId} />
        </span>
      )}
    </span>
  )
}

function RuleLine({ id }: { id: NonNullable<Closeout["ruleId"]> }) {
  const t = useMessages(closeoutsMessages)
  const { data } = useRule(id)
  const name = data?.name ?? data?.description
  return (
    <span className="op-faint op-ellipsis">
      {t("closeouts.scopeRule")} <Link to={{ to: "rule", id }}>{name ? <Name>{name}</Name> : <Code>{id}</Code>}</Link>
    </span>
  )
}

function SlotLine({ id }: { id: NonNullable<Closeout["slotId"]> }) {
  const t = useMessages(closeoutsMessages)
  const labelOf = useDepartureLabel()
  const { data } = useSlot(id)
  return (
    <span className="op-faint op-ellipsis">
      <Link to={{ to: "departure", id }}>{data ? labelOf(data, t("closeouts.scopeSlot")) : t("closeouts.scopeSlot")}</Link>
    </span>
  )
}
