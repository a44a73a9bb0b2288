"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { Code, Name } from "../../../kernel/ui/index.js"
import type { PlaceDetail } from "../../types.js"
import { placesMessages } from "../messages/en/places.js"

/** What is handed to people who have to find the place; on paper only. */
export function MeetingCard({ place }: { place: PlaceDetail }) {
  const t = useMessages(placesMessages)
  const { latitude, longitude, formattedAddress, instructions, contacts, timezone } = place
  return (
    <section className="op-print-only op-meeting-card" aria-label={t("places.meetingCard")}>
      <h2>
        <Name>{place.name}</Name>
      </h2>
      {formattedAddress && (
        <p>
          <Name>{formattedAddress}</Name>
        </p>
      )}
      {latitude !== null && longitude !== null && (
        <p>
          <Code>{`${latitude}, ${longitude}`}</Code>
        </p>
      )}
      {Object.entries(instructions).map(([language, text]) => (
        <p key={language} lang={language} dir="auto">
          {text}
        </p>
      ))}
      {contacts.map(({ role, name, phone }) => (
        <p key={`${role} ${name} ${phone}`}>
          {name && <Name>{name}</Name>} {phone && <Code>{phone}</Code>}
        </p>
      ))}
      <p>
        <Code>{[timezone, place.id].filter(Boolean).join(" · ")}</Code>
      </p>
    </section>
  )
}
