"use client"
import { contactRoles } from "@voyant-travel/operations/places/contract"
import { useMemo, useState } from "react"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import {
  Button,
  Code,
  Dialog,
  Name,
  RecordForm,
  required,
  SelectField,
  TextField,
  useErrorText,
  useToast,
} from "../../../kernel/ui/index.js"
import { useUpdatePlace } from "../../hooks/index.js"
import type { Place, PlaceDetail } from "../../types.js"
import { placesMessages } from "../messages/en/places.js"
import { Section } from "./section.js"

type Contact = Place["contacts"][number]

/** Whom to call at the place, by what they do. */
export function ContactsSection({ place, mayWrite }: { place: PlaceDetail; mayWrite: boolean }) {
  const t = useMessages(placesMessages)
  const words = useWords()
  const toast = useToast()
  const errorText = useErrorText()
  const [adding, add] = useState(false)
  const { mutateAsync } = useUpdatePlace()
  const resolver = useMemo(() => required({ name: t("places.contactNeedsName") }), [t])
  const save = (contacts: Contact[]) => mutateAsync({ id: place.id, contacts, expectedRevision: place.revision })
  const drop = async (index: number) => {
    try {
      await save(place.contacts.filter((_, at) => at !== index))
      toast({ tone: "success", text: t("places.saved") })
    } catch (error) {
      toast({ tone: "danger", text: errorText(error) })
    }
  }
  return (
    <Section
      title={t("places.contacts")}
      action={mayWrite && <Button variant="ghost" icon="plus" label={t("places.addContact")} onClick={() => add(true)} />}
    >
      {place.contacts.length === 0 && <p className="op-faint">{t("places.noContacts")}</p>}
      <ul className="op-plain-list">
        {place.contacts.map(({ role, name, phone, email }, index) => (
          <li key={`${role} ${name} ${phone} ${email}`} className="op-cluster">
            <span>{words(`contactRole.${role}`) ?? role}</span>
            {name && <Name>{name}</Name>}
            {phone && <Code>{phone}</Code>}
            {email && <Code>{email}</Code>}
            {mayWrite && (
              <Button
                variant="ghost"
                icon="trash"
                label={t("places.removeContact", { name: name ?? role })}
                onClick={() => void drop(index)}
              />
            )}
          </li>
        ))}
      </ul>
      {adding && (
        <Dialog open onClose={() => add(false)} title={t("places.addContact")}>
          <RecordForm
            values={{ role: "general", name: null, phone: null, email: null }}
            resolver={resolver}
            onSave={(values) => save([...place.contacts, { role: "general", ...values } as Contact])}
            onDone={() => add(false)}
            onCancel={() => add(false)}
          >
            <div className="op-form-grid">
              <SelectField
                name="role"
                label={t("places.role")}
                options={contactRoles.map((value) => ({ value, label: words(`contactRole.${value}`) ?? value }))}
              />
              <TextField name="name" label={t("places.contactName")} maxLength={200} required />
              <TextField name="phone" label={t("places.phone")} dir="ltr" maxLength={60} />
              <TextField name="email" label={t("places.email")} dir="ltr" maxLength={254} />
            </div>
          </RecordForm>
        </Dialog>
      )}
    </Section>
  )
}
