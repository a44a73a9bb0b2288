"use client"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { Code, Facts, Name } from "../../../kernel/ui/index.js"
import type { PlaceDetail } from "../../types.js"
import { placesMessages } from "../messages/en/places.js"

/** What is handed to people who have to find the place; on paper only. */
export function MeetingCard({ place }: { place: PlaceDetail }) {
  const t = useMessages(placesMessages)
  const words = useWords()
  const { latitude, longitude, formattedAddress, instructions, contacts, timezone } = place
  return (
    <section className="op-print-only op-meeting-card" aria-label={t("places.meetingCard")}>
      {Object.entries(instructions).map(([language, text]) => (
        <p key={language} className="op-meeting-how" lang={language} dir="auto">
          {text}
        </p>
      ))}
      <Facts
        facts={[
          { label: t("places.address"), value: formattedAddress ? <Name>{formattedAddress}</Name> : undefined },
          {
            label: t("places.coordinates"),
            value: latitude === null || longitude === null ? undefined : <Code>{`${latitude}, ${longitude}`}</Code>,
          },
          { label: t("places.zone"), value: timezone ? <Code>{timezone}</Code> : undefined },
          ...contacts.map(({ role, name, phone, email }) => ({
            label: words(`contactRole.${role}`) ?? role,
            value: (
              <span className="op-cluster">
                {name && <Name>{name}</Name>}
                {phone && <Code>{phone}</Code>}
                {email && <Code>{email}</Code>}
              </span>
            ),
          })),
        ].filter(({ value }) => value !== undefined)}
      />
    </section>
  )
}
