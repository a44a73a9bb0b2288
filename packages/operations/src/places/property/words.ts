export const propertyTypes = ["hotel", "resort", "villa", "apartment", "hostel", "lodge", "camp", "ship", "other"] as const
export const propertyGroupTypes = ["chain", "brand", "management_company", "collection", "portfolio", "cluster", "other"] as const
export const propertyGroupStatuses = ["active", "inactive", "archived"] as const
export const propertyGroupRoles = ["member", "flagship", "managed", "franchise", "other"] as const
