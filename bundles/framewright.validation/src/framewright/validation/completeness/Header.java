package framewright.validation.completeness;

import java.util.function.Function;

import framewright.core.rules.PartValidator;
import framewright.core.rules.Situation;
import framewright.dsl.model.Framework;

/** What the header of a framework says to those who find it: who answers for it, who publishes it, what may be done with it. */
public abstract class Header implements PartValidator {

	private final Function<Framework, String> entry;
	private final String message;

	private Header(Function<Framework, String> entry, String message) {
		this.entry = entry;
		this.message = message;
	}

	@Override
	public Look prepare(Situation situation) {
		return (part, report) -> {
			if (part instanceof Framework framework && (entry.apply(framework) == null || entry.apply(framework).isBlank())) {
				report.report(framework, message);
			}
		};
	}

	/** Who answers for the framework. */
	public static final class Owner extends Header {
		public Owner() {
			super(Framework::getOwner, "Nobody is named who answers for this framework. Say who, such as owner \"Leadership Development Team\".");
		}
	}

	/** What others may do with it. */
	public static final class Licence extends Header {
		public Licence() {
			super(Framework::getLicence, "It does not say what others may do with this framework. Name the licence, such as licence \"CC BY 4.0\" or licence \"All rights reserved\".");
		}
	}

	/** Who publishes it. */
	public static final class Publisher extends Header {
		public Publisher() {
			super(Framework::getPublisher, "It does not say who publishes this framework. Name the institute, such as publisher \"Institute of Education\".");
		}
	}

	/** The language it is written in. */
	public static final class Language extends Header {
		public Language() {
			super(Framework::getLanguage, "It does not say which language this framework is written in. Say so, such as language en-GB: spelling and screen readers depend on it.");
		}
	}

	/** Its version. */
	public static final class Version extends Header {
		public Version() {
			super(Framework::getVersion, "This framework has no version. Begin with version 1.0.0, so that people can say which one they have.");
		}
	}
}
