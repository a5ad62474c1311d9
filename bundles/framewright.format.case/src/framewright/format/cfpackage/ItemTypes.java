package framewright.format.cfpackage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.google.gson.JsonObject;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Tier;

/** The kinds of items: the tiers of the framework, and the kinds of texts that stand as items. */
final class ItemTypes {

	/** What an item of a type needs of it. */
	record Type(String title, UUID id) {
	}

	private final Map<Object, Type> types = new HashMap<>();
	private final CfPackage target;
	private final Writing writing;
	private final Map<Tier, String> codes = new HashMap<>();
	private int outermost;

	ItemTypes(Framework framework, CfPackage target, Writing writing) {
		this.target = target;
		this.writing = writing;
		List<Tier> tiers = Frameworks.tiers(framework);
		tiers.stream().filter(tier -> tiers.stream().noneMatch(other -> other != tier && other.getContains().contains(tier))).forEach(tier -> code(tier, Integer.toString(++outermost)));
		tiers.stream().filter(tier -> !codes.containsKey(tier)).forEach(tier -> code(tier, Integer.toString(++outermost))); // tiers that only contain each other
		tiers.forEach(this::add);
	}

	private void code(Tier tier, String code) {
		if (codes.putIfAbsent(tier, code) != null) {
			return;
		}
		int place = 0;
		for (Tier inner : tier.getContains()) {
			if (!inner.eIsProxy() && !codes.containsKey(inner)) {
				code(inner, code + "." + ++place);
			}
		}
	}

	private void add(Tier tier) {
		JsonObject type = add(tier, "tier/" + tier.getName(), text(tier.getTitle(), tier.getName()), description(tier), codes.get(tier), text(tier.getName(), ""));
		writing.extend(type, Extension.of(tier, Map.of("title", type.get("title").getAsString(), "name", type.get("typeCode").getAsString())));
	}

	/** What other programs can tell their readers of a tier. */
	private static String description(Tier tier) {
		StringBuilder text = new StringBuilder(text(tier.getPlural(), text(tier.getTitle(), "")));
		if (tier.getRatedOn() != null && !tier.getRatedOn().eIsProxy()) {
			text.append(", rated on ").append(tier.getRatedOn().getTitle());
		}
		if (tier.getAnsweredOn() != null && !tier.getAnsweredOn().eIsProxy()) {
			text.append(", answered on ").append(tier.getAnsweredOn().getTitle());
		}
		return tier.getStem() == null ? text.toString() : text + ". “" + tier.getStem() + "” stands before each text for a level.";
	}

	private JsonObject add(Object key, String name, String title, String description, String code, String typeCode) {
		Type type = new Type(JsonText.line(title), writing.identifiers().derived("type/" + name));
		types.put(key, type);
		JsonObject json = writing.entity(Addresses.ITEM_TYPES, type.id());
		json.addProperty("title", type.title());
		json.addProperty("description", description);
		json.addProperty("hierarchyCode", code);
		json.addProperty("typeCode", typeCode);
		target.itemTypes.add(json);
		return json;
	}

	private static String text(String value, String otherwise) {
		return value == null || value.isBlank() ? otherwise : value;
	}

	/** The type of the elements of a tier; that of any part where a tier is unknown. */
	Type of(Tier tier) {
		Type type = tier == null ? null : types.get(tier);
		return type != null ? type : of(Kind.PART);
	}

	/** The type of a kind of text; it is in the package once something is of it. */
	Type of(Kind kind) {
		if (!types.containsKey(kind)) {
			add(kind, kind.code(), kind.title(), kind.title(), Integer.toString(++outermost), kind.code());
		}
		return types.get(kind);
	}
}
