"use client"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useLanguageNames } from "../../../kernel/format/use-languages.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Select } from "../../../kernel/ui/index.js"
import { freeMessages } from "../messages/en/free.js"

/** Languages that travelers are guided in; any other is asked for by its code. */
const guided = "ar bg cs da de el en es fa fi fr he hi hr hu id it ja ko ms nl no pl pt ro ru sk sl sr sv th tr uk ur vi zh".split(" ")

/** Who speaks a language, by its name in the reader's own. */
export function LanguageFilter({ value, onChange }: { value: string | undefined; onChange: (code: string | undefined) => void }) {
  const t = useMessages(freeMessages)
  const nameOf = useLanguageNames()
  const { locale } = useFormat()
  const { compare } = new Intl.Collator(locale)
  const codes = value !== undefined && !guided.includes(value) ? [...guided, value] : guided
  const options = codes.map((code) => ({ value: code, label: nameOf([code]) })).sort((a, b) => compare(a.label, b.label))
  return (
    <Select
      label={t("free.speaks")}
      empty={t("free.anyLanguage")}
      value={value ?? ""}
      options={options}
      onChange={(code) => onChange(code || undefined)}
    />
  )
}
