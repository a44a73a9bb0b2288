"use client"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { Instant, Panel } from "../../../kernel/ui/index.js"
import { usePlaceUsage } from "../../hooks/index.js"
import type { PlaceDetail } from "../../types.js"
import { placesMessages } from "../messages/en/places.js"

/** Who refers to the place, by kind of record. */
export function UsageTab({ place }: { place: PlaceDetail }) {
  const t = useMessages(placesMessages)
  const words = useWords()
  const usage = usePlaceUsage(place.id)
  return (
    <Panel query={usage}>
      {({ sources }) =>
        sources.length === 0 ? (
          <p className="op-text">{t("places.unused")}</p>
        ) : (
          <ul className="op-plain-list">
            {sources.map(({ sourceType, total, live, nextAt }) => (
              <li key={sourceType} className="op-cluster">
                <strong>{words(`placeSource.${sourceType}`) ?? sourceType.replaceAll("_", " ")}</strong>
                {t("places.usedBy", { total, live })}
                {nextAt && (
                  <span className="op-faint">
                    {t("places.nextUse")} <Instant at={nextAt} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        )
      }
    </Panel>
  )
}
