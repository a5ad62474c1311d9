package framewright.format.linkeddata;

import java.io.IOException;
import java.util.UUID;

import framewright.dsl.Identity;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Scale;

/**
 * The addresses and identifiers that a framework has where its export to CASE 1.1 is published: {@code BASE/ims/case/v1p1/CFItems/UUID}. Without a base
 * they are the identifiers alone. The exporter of CASE gives the same; tests of both hold them to the same values.
 */
final class CaseAddresses {

	private final String base;
	private final Identity identity;

	/** @throws IOException when the base cannot be that of a CASE provider; its message is for people */
	CaseAddresses(Framework framework, Base base) throws IOException {
		if (base.address().indexOf('?') >= 0 || base.address().indexOf('#') >= 0) {
			throw new IOException("“" + base.address() + "” cannot be the address of files of CASE, since it has “?” or “#” in it. Give the web address under which they are published, such as https://example.org/.");
		}
		this.base = base.address().replaceFirst("/+$", "");
		this.identity = Identity.of(framework);
	}

	UUID framework() {
		return identity.upToVersion5(identity.framework());
	}

	/** @param identifier that of the element */
	UUID element(UUID identifier) {
		return identity.upToVersion5(identifier);
	}

	String ofFramework() {
		return address("CFDocuments", framework());
	}

	String of(UUID element) {
		return address("CFItems", element);
	}

	/** The level of a criterion, which stands in the rubric of its scale. */
	String of(UUID level, Scale scale) {
		return base.isEmpty() ? address("", level) : address("CFRubrics", identity.derived("case:rubric/" + scale(scale))) + "#" + level;
	}

	private UUID scale(Scale scale) {
		if (scale.getUuid() != null && Identity.isUuid(scale.getUuid())) {
			return identity.upToVersion5(UUID.fromString(scale.getUuid()));
		}
		return identity.derived("case:" + framework() + "/Scale/" + (scale.getFormerly().isEmpty() ? scale.getName() : scale.getFormerly().get(0)));
	}

	private String address(String collection, UUID identifier) {
		return base.isEmpty() ? "urn:uuid:" + identifier : base + "/ims/case/v1p1/" + collection + "/" + identifier;
	}
}
