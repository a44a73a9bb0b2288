"use client"
import { useRef } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button } from "../../../../kernel/ui/index.js"
import type { PickupList } from "../../../types.js"
import { pickupsMessages } from "../../messages/en/pickups.js"
import { useDrop } from "./drag.js"
import type { DeparturePickupsState } from "./state.js"
import { Traveler } from "./traveler.js"

/** Beside the stops: who has chosen nothing, and who has a place of their own. */
export function Beside({ state, list, over }: { state: DeparturePickupsState; list: PickupList; over: boolean }) {
  const t = useMessages(pickupsMessages)
  const element = useRef<HTMLElement>(null)
  useDrop(element, state.board, null, state.mayWrite)
  const { unassigned, custom } = list
  return (
    <div className="op-pickup-beside">
      <section ref={element} className="op-pickup-box" data-over={over || undefined} aria-label={t("pickups.noneChosen")}>
        <h3 className="op-subtitle">
          {t("pickups.noneChosen")} <span className="op-count">{unassigned.length}</span>
        </h3>
        {unassigned.length === 0 ? (
          <p className="op-text op-faint">{t(list.totals.travelers === 0 ? "pickups.noTravelers" : "pickups.allChosen")}</p>
        ) : (
          <>
            {state.mayWrite && list.stops.length > 0 && unassigned.length > 1 && (
              <Button icon="people" onClick={() => state.move({ travelers: unassigned })}>
                {t("pickups.chooseForAll", { count: unassigned.length })}
              </Button>
            )}
            <ul className="op-pickup-travelers">
              {unassigned.map((traveler) => (
                <Traveler key={traveler.slotTravelerId} state={state} traveler={traveler} />
              ))}
            </ul>
          </>
        )}
      </section>
      {custom.length > 0 && (
        <section className="op-pickup-box" aria-label={t("pickups.ownPlaces")}>
          <h3 className="op-subtitle">
            {t("pickups.ownPlaces")} <span className="op-count">{custom.length}</span>
          </h3>
          <ul className="op-pickup-travelers">
            {custom.map(({ placeName, customText, ...traveler }) => (
              <Traveler
                key={traveler.slotTravelerId}
                state={state}
                traveler={traveler}
                where={[placeName, customText].filter(Boolean).join(" · ")}
              />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
