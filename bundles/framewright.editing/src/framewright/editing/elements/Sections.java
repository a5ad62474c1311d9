package framewright.editing.elements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import framewright.dsl.parts.Part;
import framewright.editing.form.Address;
import framewright.editing.form.FacetKind;
import framewright.editing.form.FormText;
import framewright.editing.form.Tiers;

/** What an element or the framework says, part by part in the order of the text, with each level that it is rated on whether something is said there or not. Pure. */
public final class Sections {

	private final Tiers tiers;
	private final Part owner;
	private final Address address;
	private final List<Section> sections = new ArrayList<>();

	private Sections(FormText text, Part owner) {
		this.tiers = Tiers.of(text);
		this.owner = owner;
		this.address = Address.of(owner);
	}

	/** @param owner an element, or the framework */
	public static List<Section> of(FormText text, Part owner) {
		Sections made = new Sections(text, owner);
		made.read();
		return List.copyOf(made.sections);
	}

	private void read() {
		sections.add(new Section(Section.Kind.DETAILS, address, address, "Details", "", "", Optional.of(owner)));
		boolean rated = owner.kind() == Part.Kind.ELEMENT && tiers.scaleOf(owner).isPresent();
		boolean levels = false;
		for (Part part : owner.parts()) {
			if (rated && !levels && belongsBehindLevels(part)) {
				levels();
				levels = true;
			}
			if (part.kind() != Part.Kind.DESCRIPTOR || !isLevel(part)) {
				kind(part).ifPresent(kind -> sections.add(new Section(kind, address, Address.of(part), title(part), "", "", Optional.of(part))));
			}
		}
		if (rated && !levels) {
			levels();
		}
	}

	/** Levels stand where the first of them does; where nothing is said at any, before what comes behind them by nature. */
	private boolean belongsBehindLevels(Part part) {
		boolean described = owner.parts().stream().anyMatch(other -> other.kind() == Part.Kind.DESCRIPTOR && isLevel(other));
		if (described) {
			return part.kind() == Part.Kind.DESCRIPTOR && isLevel(part);
		}
		return FacetKind.of(part).map(kind -> kind.ordinal() > FacetKind.HOW.ordinal()).orElse(true);
	}

	private boolean isLevel(Part descriptor) {
		return tiers.levelsOf(owner).stream().anyMatch(level -> level.name().equals(descriptor.name()));
	}

	private void levels() {
		String stem = stem();
		for (Part level : tiers.levelsOf(owner)) {
			Optional<Part> said = Tiers.descriptor(owner, level.name());
			sections.add(new Section(Section.Kind.LEVEL, address, said.map(Address::of).orElse(address), level.title().isBlank() ? level.name() : level.title(), level.name(), stem, said));
		}
	}

	private String stem() {
		String own = tiers.tier(owner.keyword()).map(Tiers.Tier::stem).orElse("");
		return own.isEmpty() ? tiers.scaleOf(owner).map(scale -> scale.values("stem")).flatMap(words -> words.stream().findFirst()).orElse("") : own;
	}

	private static Optional<Section.Kind> kind(Part part) {
		return Optional.ofNullable(switch (part.kind()) {
			case PROSE, DESCRIPTOR -> Section.Kind.PROSE;
			case LIST -> Section.Kind.LIST;
			case VOICES -> Section.Kind.VOICES;
			case READING -> Section.Kind.READING;
			case FIGURE -> Section.Kind.FIGURE;
			case REFERENCE -> Section.Kind.REFERENCE;
			case ACCEPTANCE -> Section.Kind.ACCEPTANCE;
			default -> null;
		});
	}

	private static String title(Part part) {
		return switch (part.kind()) {
			case DESCRIPTOR -> "At a level that the scale does not have (" + part.name() + ")";
			case REFERENCE -> "See also";
			case ACCEPTANCE -> "Accepted finding";
			default -> FacetKind.of(part).map(FacetKind::title).orElse(part.keyword());
		};
	}
}
