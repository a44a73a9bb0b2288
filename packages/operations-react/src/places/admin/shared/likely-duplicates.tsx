"use client"
import { useFormContext } from "react-hook-form"
import { useMessages } from "../../../kernel/messages/index.js"
import { Link, Name, Notice } from "../../../kernel/ui/index.js"
import { useSuggestDuplicatesFor } from "../../hooks/index.js"
import type { SuggestDuplicatesFor } from "../../inputs.js"
import { placesMessages } from "../messages/en/places.js"
import { useKindWord } from "./names.js"
import { useSettled } from "./settled.js"

/** Places that the one in the form may be, while it is typed. */
export function LikelyDuplicates() {
  const t = useMessages(placesMessages)
  const word = useKindWord()
  const { name, kind, latitude, longitude, city, country } = useFormContext().watch() as Record<string, string | number | null>
  const located = typeof latitude === "number" && typeof longitude === "number"
  const asked = useSettled({
    name: String(name ?? "").trim(),
    ...(kind && { kind }),
    ...(located && { latitude, longitude }),
    ...(city && { city }),
    ...(typeof country === "string" && /^[A-Z]{2}$/.test(country) && { country }),
    limit: 5,
  })
  const enough = asked.name.length > 2 && (located || Boolean(city && country))
  const { data = [] } = useSuggestDuplicatesFor(asked as SuggestDuplicatesFor, { enabled: enough })
  if (!enough || data.length === 0) return null
  return (
    <Notice tone="warning" title={t("places.duplicatesTitle")}>
      <ul className="op-plain-list">
        {data.map(({ place, distanceMeters }) => (
          <li key={place.id}>
            <Link to={{ to: "place", id: place.id }}>
              <Name>{place.name}</Name>
            </Link>{" "}
            {distanceMeters === null
              ? word(place.kind)
              : t("places.kindAndMeters", { kind: word(place.kind), meters: Math.round(distanceMeters) })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
