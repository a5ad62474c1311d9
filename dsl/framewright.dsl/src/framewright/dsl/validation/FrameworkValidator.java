package framewright.dsl.validation;

import java.lang.reflect.Method;

import org.apache.log4j.Logger;
import org.eclipse.xtext.validation.AbstractDeclarativeValidator;
import org.eclipse.xtext.validation.ComposedChecks;

/** The structural checks of the language: what must hold for a framework to make sense. Rules of style and of publication are rule packs. */
@ComposedChecks(validators = { HeaderChecks.class, NameChecks.class, StructureChecks.class, DescriptorChecks.class, ReferenceChecks.class, ProseChecks.class })
public class FrameworkValidator extends AbstractFrameworkValidator {

	private static final Logger LOG = Logger.getLogger(FrameworkValidator.class);

	@Override
	protected MethodWrapper createMethodWrapper(AbstractDeclarativeValidator checks, Method check) {
		return new ToldInTheLog(checks, check);
	}

	/** Xtext passes over a check that stumbles over something missing, and so would hide what else the check finds. That is our mistake, and is told in the log. */
	private static final class ToldInTheLog extends MethodWrapper {
		private final Method check;

		ToldInTheLog(AbstractDeclarativeValidator checks, Method check) {
			super(checks, check);
			this.check = check;
		}

		@Override
		protected void handleInvocationTargetException(Throwable failure, State state) {
			if (failure instanceof NullPointerException) {
				LOG.error(check + " stumbled over something missing", failure);
			}
			super.handleInvocationTargetException(failure, state);
		}
	}
}
