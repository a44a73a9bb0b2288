"use client"
import { useState } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, Code, Dialog, RecordForm, TextAreaField } from "../../../kernel/ui/index.js"
import { useUpdatePlace } from "../../hooks/index.js"
import type { Place, PlaceDetail } from "../../types.js"
import { placesMessages } from "../messages/en/places.js"
import { Section } from "./section.js"

const offered = ["en", "ar", "ro", "de", "es"]
const languagesOf = ({ instructions }: Pick<Place, "instructions">) => [...new Set([...offered, ...Object.keys(instructions)])]
const valuesOf = (place: Pick<Place, "instructions">) =>
  Object.fromEntries(languagesOf(place).map((language) => [language, place.instructions[language] ?? null]))

/** How to find the place and where to meet, in each language. */
export function InstructionsSection({ place, mayWrite }: { place: PlaceDetail; mayWrite: boolean }) {
  const t = useMessages(placesMessages)
  const [editing, edit] = useState(false)
  const texts = Object.entries(place.instructions)
  return (
    <Section
      title={t("places.instructions")}
      action={mayWrite && <Button variant="ghost" icon="edit" label={t("places.editInstructions")} onClick={() => edit(true)} />}
    >
      {texts.length === 0 && <p className="op-faint">{t("places.noInstructions")}</p>}
      {texts.map(([language, text]) => (
        <p key={language} className="op-text">
          <Code>{language}</Code>{" "}
          <span lang={language} dir="auto">
            {text}
          </span>
        </p>
      ))}
      {editing && <InstructionsDialog place={place} onClose={() => edit(false)} />}
    </Section>
  )
}

function InstructionsDialog({ place, onClose }: { place: PlaceDetail; onClose: () => void }) {
  const t = useMessages(placesMessages)
  const { mutateAsync } = useUpdatePlace()
  return (
    <Dialog open onClose={onClose} title={t("places.instructions")}>
      <RecordForm
        recordId={place.id}
        values={valuesOf(place)}
        revision={place.revision}
        valuesOf={(current) => valuesOf(current as unknown as Place)}
        onSave={async (changes, { revision }) => {
          const all = Object.entries({ ...place.instructions, ...changes }).filter(([, text]) => text !== null)
          const instructions = Object.fromEntries(all) as Place["instructions"]
          await mutateAsync({ id: place.id, instructions, ...(revision !== undefined && { expectedRevision: revision }) })
        }}
        onDone={onClose}
        onCancel={onClose}
      >
        {languagesOf(place).map((language) => (
          <TextAreaField key={language} name={language} label={language} maxLength={4000} />
        ))}
      </RecordForm>
    </Dialog>
  )
}
