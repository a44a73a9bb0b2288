"use client"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { runMessages } from "../messages/en/run.js"

type Evidence = readonly Readonly<Record<string, unknown>>[]

const isAddress = (reference: string) => /^https?:\/\//.test(reference)

/** What shows it: each proof with its kind and with what it is found by, as a link where that is an address. */
export function Proofs({ evidence }: { evidence: Evidence }) {
  const t = useMessages(runMessages)
  const known = useWords()
  if (evidence.length === 0) return null
  return (
    <ul className="op-run-list op-faint" aria-label={t("run.proofs")}>
      {evidence.map((proof, index) => {
        const [kind, reference] = [String(proof.kind ?? ""), String(proof.reference ?? "")]
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: proofs are only ever added at the end
          <li key={index} className="op-address">
            {known(`run.proof.${kind}`) ?? kind.replaceAll("_", " ")}
            {": "}
            {isAddress(reference) ? (
              <a href={reference} target="_blank" rel="noreferrer">
                <bdi>{reference}</bdi>
              </a>
            ) : (
              <bdi>{reference}</bdi>
            )}
          </li>
        )
      })}
    </ul>
  )
}
