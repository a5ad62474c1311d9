package framewright.format.cfpackage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;

import framewright.core.exchange.ForeignText;
import framewright.core.exchange.MadeFramework;
import framewright.dsl.DefaultStructure;
import framewright.dsl.Frameworks;
import framewright.dsl.Identity;
import framewright.dsl.Names;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ModelFactory;
import framewright.dsl.model.ModelPackage;
import framewright.dsl.model.Structure;
import framewright.dsl.model.Tier;

/** The kinds of items of a package: which of them are kinds of parts, and which are the kinds of texts that Framewright writes as items. */
final class CaseTiers {

	private static final Pattern STEM = Pattern.compile("(?s)\\. “(.*)” stands before each text for a level\\.$");

	private final PackageFile file;
	private final OwnData own;
	private final Tally tally;
	private final Map<String, Entity> types = new HashMap<>();
	private final Map<String, Kind> kinds = new HashMap<>();
	private final Map<String, Tier> byId = new LinkedHashMap<>();
	private final Map<String, Tier> byTitle = new LinkedHashMap<>();
	private final Set<String> names = new HashSet<>();
	private boolean ours;

	CaseTiers(PackageFile file, OwnData own, Tally tally) {
		this.file = file;
		this.own = own;
		this.tally = tally;
		Identity identity = identity();
		for (Entity type : file.definitions("CFItemTypes")) {
			types.putIfAbsent(type.identifier(), type);
			kind(type, identity).ifPresent(kind -> kinds.putIfAbsent(type.identifier(), kind));
		}
	}

	private Identity identity() {
		Framework framework = ModelFactory.eINSTANCE.createFramework();
		framework.setUuid(file.document().identifier());
		return Identity.of(framework);
	}

	/** A kind of text is known by its words and, as other kinds may have the same words, by the identifier or the description that Framewright gives it. */
	private Optional<Kind> kind(Entity type, Identity identity) {
		String code = type.text("typeCode");
		if (type.identifier().equals(identity.derived("case:type/tier/" + code).toString()) || type.extension().isPresent()) {
			ours = true;
			return Optional.empty();
		}
		for (Kind kind : Kind.values()) {
			if (kind.code().equals(code) && kind.title().equals(type.text("title")) && kind.title().equals(type.text("description"))) {
				ours = true;
				return Optional.of(kind);
			}
		}
		return Optional.empty();
	}

	/** Whether Framewright wrote the package, with or without extension data. */
	boolean ours() {
		return ours || file.document().extension().isPresent();
	}

	/** What kind of text an item is; empty when it is a part. */
	Optional<Kind> kind(Entity item) {
		return item.link("CFItemTypeURI").map(link -> kinds.get(link.identifier()));
	}

	/** What an item is called of what kind it is; empty where it does not say. */
	String title(Entity item) {
		String said = item.text("CFItemType");
		Optional<Entity.Link> link = item.link("CFItemTypeURI");
		Entity type = link.map(one -> types.get(one.identifier())).orElse(null);
		String title = !said.isBlank() ? said : type != null ? type.text("title", "typeCode") : link.map(Entity.Link::title).orElse("");
		return ours() ? ForeignText.clean(title) : ForeignText.line(title);
	}

	/** The kind of part that an item is. */
	Tier of(Entity item) {
		String title = title(item);
		String id = item.link("CFItemTypeURI").map(Entity.Link::identifier).orElse("");
		Tier tier = byId.get(id);
		if (tier != null && (item.text("CFItemType").isBlank() || title.equals(tier.getTitle()))) {
			return tier;
		}
		return byTitle.computeIfAbsent(title.isEmpty() ? "Item" : title, one -> tier(one, ""));
	}

	private Tier tier(String title, String name) {
		Tier tier = ModelFactory.eINSTANCE.createTier();
		tier.setTitle(title);
		String wanted = !name.isEmpty() && MadeFramework.fits(ModelPackage.Literals.TIER__NAME, name) && !names.contains(name) ? name : Names.forTier(title, names);
		names.add(wanted);
		tier.setName(wanted);
		return tier;
	}

	/** The kinds of parts that the package declares, each with a line of account; those that no item is of are kinds, too, where Framewright wrote them. */
	List<String> declare() {
		List<String> described = new ArrayList<>();
		Set<String> used = new HashSet<>();
		file.items().forEach(item -> item.link("CFItemTypeURI").ifPresent(link -> used.add(link.identifier())));
		file.items().forEach(item -> used.add("title " + item.text("CFItemType")));
		for (Entity type : file.definitions("CFItemTypes")) {
			String title = ours() ? ForeignText.clean(type.text("title", "typeCode")) : ForeignText.line(type.text("title", "typeCode"));
			String where = "kind “" + Tally.shown(title) + "”";
			Entity extension = type.extension().orElse(null);
			if (kinds.containsKey(type.identifier())) {
				tally.skipped(title, where, "a kind of text");
			} else if (title.isEmpty() || !ours() && !used.contains(type.identifier()) && !used.contains("title " + title)) {
				tally.skipped(title, where, "no item is of this kind");
			} else {
				Tier tier = extension != null && extension.text("is").equals("Tier") && own.make(extension) instanceof Tier made ? named(made, title, type) : tier(title, ours() ? type.text("typeCode") : "");
				if (ours() && extension == null && STEM.matcher(type.text("description")) instanceof Matcher said && said.find()) {
					tier.setStem(said.group(1));
				}
				byId.putIfAbsent(type.identifier(), tier);
				byTitle.putIfAbsent(title, tier);
				tally.used(title, where, "Kind of part “" + title + "”", null);
				String description = ForeignText.line(type.text("description"));
				if (!ours() && !description.isEmpty() && !description.equals(title)) {
					described.add("- " + title + ": " + description);
				}
			}
		}
		return described;
	}

	private Tier named(Tier tier, String title, Entity type) {
		String name = tier.getName() == null ? type.text("typeCode") : tier.getName();
		tier.setName(MadeFramework.fits(ModelPackage.Literals.TIER__NAME, name) && !names.contains(name) ? name : Names.forTier(title, names));
		names.add(tier.getName());
		if (tier.getTitle() == null || !JsonText.line(tier.getTitle()).equals(type.text("title"))) {
			tier.setTitle(title);
		}
		return tier;
	}

	/** Fills a structure that extension data tells of. */
	void fill(Structure structure, Entity extension) {
		for (JsonElement name : extension.json().get("tiers") instanceof JsonArray array ? array : new JsonArray()) {
			byId.values().stream().filter(tier -> name.isJsonPrimitive() && tier.getName().equals(name.getAsString()) && tier.eContainer() == null).findFirst().ifPresent(structure.getTiers()::add);
		}
	}

	/** Puts the kinds into the framework: as it declares them, else as the usual ones where they are these, else all that there are. */
	void declareIn(Framework framework) {
		Set<Tier> all = new LinkedHashSet<>(byId.values());
		all.addAll(byTitle.values());
		Set<Tier> used = new HashSet<>(Frameworks.allElements(framework).stream().map(Element::getTier).toList());
		List<Structure> declared = Frameworks.contents(framework, Structure.class);
		List<Tier> missing = all.stream().filter(tier -> tier.eContainer() == null && (used.contains(tier) || ours() && declared.isEmpty())).toList();
		if (declared.isEmpty() && ours() && missing.size() == DefaultStructure.NUMBERED.size() && missing.stream().allMatch(CaseTiers::isUsual)) {
			DefaultStructure.addTo(framework);
			Map<String, Tier> usual = new HashMap<>();
			Frameworks.tiers(framework).forEach(tier -> usual.put(tier.getName(), tier));
			Frameworks.allElements(framework).stream().filter(element -> element.getTier() != null && element.getTier().eContainer() == null).forEach(element -> element.setTier(usual.get(element.getTier().getName())));
			return;
		}
		if (missing.isEmpty() && !declared.isEmpty()) {
			return;
		}
		Structure structure = declared.isEmpty() ? ModelFactory.eINSTANCE.createStructure() : declared.getLast();
		structure.getTiers().addAll(missing);
		if (declared.isEmpty()) {
			int after = (int) framework.getContents().stream().takeWhile(content -> !(content instanceof Element)).count();
			framework.getContents().add(after, structure);
		}
		for (Element element : Frameworks.allElements(framework)) {
			if (element.eContainer() instanceof Element outer && outer.getTier() != null && (missing.contains(outer.getTier()) || missing.contains(element.getTier())) && !outer.getTier().getContains().contains(element.getTier())) {
				outer.getTier().getContains().add(element.getTier());
			}
		}
	}

	private static boolean isUsual(Tier tier) {
		return DefaultStructure.NUMBERED.containsKey(tier.getName()) && Names.fromTitle(tier.getTitle(), Set.of()).equals(tier.getName());
	}
}
