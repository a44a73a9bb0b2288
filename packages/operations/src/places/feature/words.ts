export const facilityFeatureCategories = ["amenity", "accessibility", "security", "service", "policy", "other"] as const
export const featurePresences = ["yes", "no", "limited", "unknown"] as const

/** Codes that screens have words for; others are allowed. */
export const knownFeatureCodes = {
  accessibility: [
    "step_free",
    "ramp",
    "lift",
    "wheelchair_boarding",
    "accessible_toilet",
    "accessible_parking",
    "assistance",
    "hearing_loop",
    "tactile_paving",
  ],
  service: ["coach_parking", "coach_drop_off", "luggage_storage", "porter"],
} as const
