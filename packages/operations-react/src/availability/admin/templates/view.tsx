"use client"
import { useNeighbour } from "../../../kernel/hooks/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { EmptyState, Field, NeighbourPicker, PageFrame } from "../../../kernel/ui/index.js"
import { allocationMessages } from "../../allocation/messages/en/index.js"
import { templatesMessages } from "../../allocation/messages/en/templates.js"
import { ResourceTemplates } from "../../allocation/templates/editor.js"
import type { TemplatesPageState } from "./state.js"

/** What rooms and seats the departures of a product get, option by option; controlled. */
export function TemplatesView({ state }: { state: TemplatesPageState }) {
  const t = useMessages(templatesMessages)
  const { product, option } = state
  return (
    <PageFrame catalogue={allocationMessages} title={t("templates.title")}>
      <div className="op-toolbar">
        <Field label={t("templates.product")} hideLabel>
          {(control) => (
            <NeighbourPicker
              kind="products"
              control={control}
              placeholder={t("templates.product")}
              value={product ?? null}
              onChange={(id) => state.choose({ product: id ?? undefined, option: undefined })}
            />
          )}
        </Field>
        {product && (
          <Field label={t("templates.option")} hideLabel>
            {(control) => (
              <NeighbourPicker
                kind="options"
                control={control}
                placeholder={t("templates.option")}
                value={option ?? null}
                onChange={(id) => state.choose({ option: id ?? undefined })}
              />
            )}
          </Field>
        )}
        {product && state.options.length > 1 && <OptionSwitch state={state} />}
      </div>
      {product && option ? (
        <ResourceTemplates key={option} productId={product} optionId={option} />
      ) : (
        <EmptyState icon="copy" title={t("templates.productChoose")}>
          {t("templates.productChooseText")}
        </EmptyState>
      )}
    </PageFrame>
  )
}

function OptionSwitch({ state }: { state: TemplatesPageState }) {
  const t = useMessages(templatesMessages)
  return (
    <nav className="op-segments" aria-label={t("templates.option")}>
      {state.options.map((id) => (
        <OptionButton key={id} id={id} chosen={id === state.option} onChoose={() => state.choose({ option: id })} />
      ))}
    </nav>
  )
}

function OptionButton({ id, chosen, onChoose }: { id: string; chosen: boolean; onChoose: () => void }) {
  const { name } = useNeighbour("options", id)
  return (
    <button type="button" className="op-segment" aria-pressed={chosen} onClick={onChoose}>
      <bdi>{name}</bdi>
    </button>
  )
}
