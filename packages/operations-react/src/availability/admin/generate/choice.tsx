"use client"
import type { ReactNode } from "react"
import { isolated } from "../../../kernel/format/isolated.js"
import { useNeighbour } from "../../../kernel/hooks/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, DateInput, Field, Name, NeighbourPicker } from "../../../kernel/ui/index.js"
import type { Rule } from "../../types.js"
import { departureFormMessages } from "../messages/en/departure-form.js"
import { useRuleSentence } from "../rule/sentence.js"
import { spoken } from "../rule/spoken.js"
import { ProductName } from "../shared/slot/product-name.js"
import type { GenerateState } from "./state.js"

/** What to generate: products, rules, and days. */
export function Choice({ state }: { state: GenerateState }) {
  const t = useMessages(departureFormMessages)
  const { product, from, to, change } = state
  return (
    <div className="op-stack">
      <div className="op-form-grid">
        <Field label={t("generate.product")}>
          {(control) => (
            <NeighbourPicker
              kind="products"
              control={control}
              value={product.length === 1 ? (product[0] ?? null) : null}
              onChange={(id) => change({ product: id === null ? [] : [id], rule: [] })}
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
      {product.length > 1 && <Products state={state} />}
      <Rules state={state} />
    </div>
  )
}

/** Several products, as a selection on the board brings them along; each can be left out again. */
function Products({ state: { product, change } }: { state: GenerateState }) {
  const t = useMessages(departureFormMessages)
  return (
    <ul className="op-plain-list op-cluster" aria-label={t("generate.products")}>
      {product.map((id) => (
        <Product key={id} id={id} onLeaveOut={() => change({ product: product.filter((one) => one !== id), rule: [] })} />
      ))}
    </ul>
  )
}

function Product({ id, onLeaveOut }: { id: string; onLeaveOut: () => void }) {
  const t = useMessages(departureFormMessages)
  const { name } = useNeighbour("products", id)
  return (
    <li className="op-cluster">
      <ProductName productId={id} optionId={null} plain inline />
      <Button variant="ghost" icon="close" label={t("generate.leaveOut", { name: isolated(name) })} onClick={onLeaveOut} />
    </li>
  )
}

/** Every rule of what is chosen, or any number of them. */
function Rules({ state }: { state: GenerateState }) {
  const t = useMessages(departureFormMessages)
  const { product, rule, rules, every, change } = state
  const found = rules.soFar
  if (found.length === 0) return null
  const toggle = (id: string, on: boolean) => change({ all: false, rule: on ? [...rule, id] : rule.filter((one) => one !== id) })
  return (
    <fieldset className="op-fieldset">
      <legend className="op-label">{t("generate.rules")}</legend>
      <div className="op-rule-ticks">
        <Tick checked={every} onChange={(on) => change({ all: on && product.length === 0, rule: [] })}>
          {product.length > 0 ? t("generate.ruleAny", { count: product.length }) : t("generate.ruleAll")}
        </Tick>
        {found.map((one) => (
          <Tick key={one.id} checked={rule.includes(one.id)} onChange={(on) => toggle(one.id, on)}>
            <RuleName rule={one} withProduct={product.length !== 1} />
          </Tick>
        ))}
      </div>
    </fieldset>
  )
}

interface TickProps {
  checked: boolean
  onChange: (on: boolean) => void
  children: ReactNode
}

const Tick = ({ checked, onChange, children }: TickProps) => (
  <label className="op-rule-tick">
    <input type="checkbox" className="op-checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
    <span>{children}</span>
  </label>
)

function RuleName({ rule, withProduct }: { rule: Rule; withProduct: boolean }) {
  const say = useRuleSentence()
  return (
    <span className="op-cluster">
      {withProduct && <ProductName productId={rule.productId} optionId={null} plain inline />}
      {rule.name && <Name>{rule.name}</Name>}
      <span className={rule.name || withProduct ? "op-faint" : undefined}>{say(spoken(rule))}</span>
    </span>
  )
}
