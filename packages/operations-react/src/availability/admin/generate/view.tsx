"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import {
  Button,
  DateInput,
  DetailPanel,
  EmptyState,
  Field,
  NeighbourPicker,
  NoPermission,
  Notice,
  PageFrame,
  Panel,
  Select,
} from "../../../kernel/ui/index.js"
import { departureFormMessages } from "../messages/en/departure-form.js"
import { departuresMessages } from "../messages/en/departures.js"
import { GenerationOutcome } from "./outcome.js"
import type { GenerateState } from "./state.js"

/** Generating, controlled: the state comes from `useGenerate` or from the host. */
export function GenerateView({ state }: { state: GenerateState }) {
  const t = useMessages(departureFormMessages)
  const shared = useMessages(departuresMessages)
  return (
    <PageFrame
      catalogue={{ ...departureFormMessages, ...departuresMessages }}
      parent={{ label: shared("departures.all"), to: { to: "departures" } }}
      title={t("generate.title")}
      subtitle={t("generate.text")}
    >
      {state.mayWrite ? <Generate state={state} /> : <NoPermission />}
    </PageFrame>
  )
}

function Generate({ state }: { state: GenerateState }) {
  const t = useMessages(departureFormMessages)
  const { rehearsal, chosen, pending, run, done } = state
  const count = rehearsal.data?.slotsCreated ?? 0
  return (
    <div className="op-stack">
      <Choice state={state} />
      {done && <Notice tone="success">{t("generate.created", { count: done.slotsCreated })}</Notice>}
      {!chosen && <p className="op-text op-faint">{t("generate.choose")}</p>}
      {chosen && (
        <DetailPanel
          title={t("generate.outcome")}
          actions={
            <Button
              variant="primary"
              icon="repeat"
              pending={pending}
              disabledReason={count === 0 ? t("generate.none") : undefined}
              onClick={run}
            >
              {t("generate.apply", { count })}
            </Button>
          }
        >
          <Panel query={rehearsal}>
            {(generation) => (generation.rulesProcessed === 0 ? <NoRule /> : <GenerationOutcome generation={generation} />)}
          </Panel>
        </DetailPanel>
      )}
    </div>
  )
}

function Choice({ state }: { state: GenerateState }) {
  const t = useMessages(departureFormMessages)
  const { product, rule, from, to, rules, change } = state
  const options = (rules.data?.data ?? []).map(({ id, name, description }) => ({
    value: id,
    label: name ?? description ?? id,
    named: true,
  }))
  return (
    <div className="op-form-grid">
      <Field label={t("generate.product")}>
        {(control) => (
          <NeighbourPicker
            kind="products"
            control={control}
            value={product ?? null}
            onChange={(id) => change({ product: id ?? undefined, rule: undefined })}
          />
        )}
      </Field>
      <Field label={t("generate.rule")}>
        {(control) => (
          <Select
            control={control}
            value={rule ?? ""}
            empty={t("generate.ruleAny")}
            options={options}
            onChange={(id) => change({ rule: id || undefined })}
          />
        )}
      </Field>
      <Field label={t("generate.from")}>
        {(control) => <DateInput control={control} value={from} onChange={(date) => change({ from: date ?? undefined })} />}
      </Field>
      <Field label={t("generate.to")}>
        {(control) => <DateInput control={control} value={to} min={from} onChange={(date) => change({ to: date ?? undefined })} />}
      </Field>
    </div>
  )
}

function NoRule() {
  const t = useMessages(departureFormMessages)
  return (
    <EmptyState icon="repeat" title={t("generate.emptyTitle")}>
      <p className="op-text">{t("generate.emptyText")}</p>
    </EmptyState>
  )
}
