"use client"
import { useRef, useState } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import {
  Button,
  DataGrid,
  EmptyState,
  LiveBadge,
  type MenuItem,
  Notice,
  PageFrame,
  SheetDeskProvider,
  useShortcuts,
} from "../../../kernel/ui/index.js"
import type { Rule } from "../../types.js"
import { departuresMessages } from "../messages/en/departures.js"
import { ruleWordsMessages } from "../messages/en/rule-words.js"
import { rulesMessages } from "../messages/en/rules.js"
import { startTimesMessages } from "../messages/en/start-times.js"
import { ruleExamples } from "../rule/search.js"
import { useRuleSentence } from "../rule/sentence.js"
import { spoken } from "../rule/spoken.js"
import { StartTimesDialog } from "../start-times/dialog.js"
import { useRuleColumns } from "./columns.js"
import { RuleFilters } from "./filters.js"
import { SeasonTable, useSeasonSheet } from "./season-table.js"
import type { RuleListState } from "./state.js"

const catalogue = { ...rulesMessages, ...ruleWordsMessages, ...startTimesMessages }

/** The list of rules, controlled: the state comes from `useRuleList` or from the host. */
export function RuleListView({ state }: { state: RuleListState }) {
  return (
    <SheetDeskProvider>
      <Rules state={state} />
    </SheetDeskProvider>
  )
}

function Rules({ state }: { state: RuleListState }) {
  const t = useMessages(rulesMessages)
  const { rules, print } = useSeasonSheet(state)
  return (
    <PageFrame catalogue={catalogue} title={t("rules.title")} badges={<LiveBadge />} actions={<HeadActions state={state} print={print} />}>
      {rules && <SeasonTable rules={rules} state={state} />}
      <List state={state} />
    </PageFrame>
  )
}

/** New rule; the season table; and the start times of the product that the list is narrowed to. */
function HeadActions({ state: { mayWrite, openNew, search }, print }: { state: RuleListState; print: () => void }) {
  const t = useMessages(rulesMessages)
  const shared = useMessages(departuresMessages)
  const [times, showTimes] = useState(false)
  return (
    <>
      <Button icon="print" onClick={print}>
        {shared("departures.print")}
      </Button>
      {search.product && (
        <Button icon="clock" onClick={() => showTimes(true)}>
          {t("rules.startTimes")}
        </Button>
      )}
      {mayWrite && openNew && (
        <Button variant="primary" icon="plus" onClick={() => openNew()}>
          {t("rules.new")}
        </Button>
      )}
      {times && search.product && <StartTimesDialog productId={search.product} onClose={() => showTimes(false)} />}
    </>
  )
}

function List({ state }: { state: RuleListState }) {
  const t = useMessages(rulesMessages)
  const { search, query, mayWrite, openNew } = state
  const find = useRef<HTMLInputElement>(null)
  const columns = useRuleColumns()
  const say = useRuleSentence()
  const menuOf = useRowMenu(mayWrite)
  const { ref, help } = useShortcuts<HTMLDivElement>([
    { keys: "/", label: t("rules.keyFind"), run: () => find.current?.focus() },
    ...(mayWrite && openNew ? [{ keys: "n", label: t("rules.keyNew"), run: () => openNew() }] : []),
    { keys: "Enter", label: t("rules.keyOpen") },
  ])
  return (
    <div ref={ref} className="op-stack">
      {!mayWrite && <Notice tone="info">{t("rules.noWrite")}</Notice>}
      <DataGrid
        id="rules"
        screen="rules"
        label={t("rules.grid")}
        columns={columns}
        query={query}
        rowId={({ id }) => id}
        rowLabel={(rule) => rule.name ?? say(spoken(rule))}
        paging={{ limit: search.limit, offset: search.offset, onChange: state.page }}
        sort={search.sort}
        onSort={state.sort}
        onOpen={state.openRow}
        rowMenu={menuOf}
        toolbar={<RuleFilters state={state} find={find} />}
        views={{ current: state.viewText, onOpen: state.openView }}
        empty={<Empty state={state} />}
        onClearFilters={state.filtered ? state.clearFilters : undefined}
      />
      {help}
    </div>
  )
}

function useRowMenu(mayWrite: boolean): (rule: Rule) => readonly MenuItem[] {
  const t = useMessages(rulesMessages)
  const { href } = useOperations()
  return ({ id, productId }) => {
    const generate = { to: "generate" as const, search: `?${new URLSearchParams({ product: productId, rule: id })}` }
    const items: MenuItem[] = [{ id: "open", label: t("rules.open"), icon: "external", to: { to: "rule", id } }]
    if (mayWrite && href(generate) !== undefined) items.push({ id: "generate", label: t("rules.generate"), icon: "repeat", to: generate })
    return items
  }
}

const exampleWords = {
  weekdays: "rules.exampleWeekdays",
  everyDay: "rules.exampleEveryDay",
  firstSaturday: "rules.exampleFirstSaturday",
} as const

/** What a rule is, and three to start from. */
function Empty({ state: { mayWrite, openNew } }: { state: RuleListState }) {
  const t = useMessages(rulesMessages)
  const offered = mayWrite && openNew
  return (
    <EmptyState
      icon="repeat"
      title={t("rules.emptyTitle")}
      actions={
        offered &&
        ruleExamples.map((example) => (
          <Button key={example} icon="plus" onClick={() => openNew(example)}>
            {t(exampleWords[example])}
          </Button>
        ))
      }
    >
      <p className="op-text">{t(offered ? "rules.emptyText" : "rules.emptyTextReading")}</p>
    </EmptyState>
  )
}
