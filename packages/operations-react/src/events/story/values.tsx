"use client"
import { Children, lazy, type ReactNode, Suspense } from "react"
import { useWords } from "../../kernel/messages/index.js"
import { isRecordId, unsaid, useHistoryValue } from "../../kernel/ui/history-value.js"
import { Code, NeighbourName } from "../../kernel/ui/index.js"

const RecordName = lazy(() => import("./record-name.js"))

const neighbours = {
  productId: "products",
  optionId: "options",
  programId: "programs",
  supplierId: "suppliers",
  bookingId: "bookings",
} as const

const isNeighbour = (field: string): field is keyof typeof neighbours => field in neighbours

type Parts = Readonly<Record<string, unknown>>
const isParts = (given: unknown): given is Parts => typeof given === "object" && given !== null && !Array.isArray(given)

/** Something composed in which records are named by their ids. */
const namesRecords = (given: unknown): boolean => {
  if (typeof given === "string") return isRecordId(given)
  return typeof given === "object" && given !== null && Object.values(given).some(namesRecords)
}

/** Which window of a space on its day: the space stands beside it. */
const windowOfSpace = /^fnsp_[0-9a-z]{26,32}#\d+$/
const isTold = (one: unknown) => !unsaid(one) && one !== 0 && one !== false && !(typeof one === "string" && windowOfSpace.test(one))

const listed = (nodes: readonly ReactNode[]) => Children.toArray(nodes.flatMap((node, at) => (at === 0 ? [node] : [", ", node])))

/** How every story says its values: records and neighbours by name, the rest in words, codes as they are. */
export function useStoryValue(): (field: string, given: unknown) => ReactNode {
  const value = useHistoryValue()
  const words = useWords()
  const one = (field: string, given: string): ReactNode => {
    if (isNeighbour(field)) return <NeighbourName kind={neighbours[field]} id={given} />
    if (isRecordId(given))
      return (
        <Suspense fallback={<Code>{given}</Code>}>
          <RecordName id={given} />
        </Suspense>
      )
    if (field === "code" || field === "timezone" || field.endsWith("Id")) return <Code>{given}</Code>
    return value(field, given)
  }
  const part = ([field, given]: [string, unknown]) => (
    <span key={field}>
      {words(`field.${field}`) ?? field} {show(field, given)}
    </span>
  )
  const show = (field: string, given: unknown): ReactNode => {
    if (typeof given === "string" && given !== "") return one(field, given)
    if (!namesRecords(given)) return value(field, given)
    if (Array.isArray(given)) return listed(given.map((each) => show(field, each)))
    return isParts(given)
      ? listed(
          Object.entries(given)
            .filter(([, each]) => isTold(each))
            .map(part),
        )
      : value(field, given)
  }
  return show
}
