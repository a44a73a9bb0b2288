"use client"
import { useMessages, useWords } from "../../../../kernel/messages/index.js"
import { fleetMessages } from "../../messages/en/fleet.js"
import { type RowColumn, RowsField } from "./rows-field.js"

const kindsOf = {
  vehicle: ["registration", "insurance", "inspection", "operator_licence", "tachograph", "permit"],
  driver: ["driver_card", "cpc", "medical", "guide_badge", "airport_pass", "passport", "visa"],
} as const

/** Says a kind of paper; one of the host's own stays as it is. */
export function usePaperWord() {
  const words = useWords()
  return (kind: string) => words(`paper.${kind}`) ?? kind
}

const useValidity = (): RowColumn[] => {
  const t = useMessages(fleetMessages)
  return [
    { name: "validFrom", label: t("fleet.validFrom"), type: "date" },
    { name: "validTo", label: t("fleet.validTo"), type: "date" },
  ]
}

/** The papers of a vehicle or driver, each with its number and its dates. `own` are kinds that are there already. */
export function PapersField({ of, own }: { of: "vehicle" | "driver"; own: readonly string[] }) {
  const t = useMessages(fleetMessages)
  const word = usePaperWord()
  const validity = useValidity()
  const kinds = [...new Set<string>([...kindsOf[of], ...own])]
  const columns: RowColumn[] = [
    { name: "kind", label: t("fleet.paper"), options: kinds.map((value) => ({ value, label: word(value) })) },
    { name: "number", label: t("fleet.paperNumber"), maxLength: 500 },
    ...validity,
  ]
  const blank = { kind: kindsOf[of][0], number: null, validFrom: null, validTo: null }
  return <RowsField name="documents" label={t("fleet.papers")} addLabel={t("fleet.addPaper")} columns={columns} blank={blank} />
}

/** The licence classes of a driver. */
export function LicencesField() {
  const t = useMessages(fleetMessages)
  const validity = useValidity()
  return (
    <RowsField
      name="licences"
      label={t("fleet.licences")}
      addLabel={t("fleet.addLicence")}
      columns={[{ name: "class", label: t("fleet.licenceClass"), maxLength: 20 }, ...validity]}
      blank={{ class: null, validFrom: null, validTo: null }}
    />
  )
}
