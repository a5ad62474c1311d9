package framewright.core.library;

import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.Level;
import org.apache.log4j.LogManager;
import org.apache.log4j.Logger;
import org.apache.log4j.spi.LoggingEvent;
import org.eclipse.core.runtime.ILog;
import org.osgi.framework.FrameworkUtil;

/** Passes what Xtext logs on to the platform's log. Without it Log4j complains on standard error, where only findings belong. */
final class XtextLog extends AppenderSkeleton {

	private XtextLog() {
	}

	static void install() {
		Logger root = LogManager.getRootLogger();
		if (root.getAllAppenders().hasMoreElements()) {
			return;
		}
		root.setLevel(Level.WARN);
		root.addAppender(new XtextLog());
	}

	@Override
	protected void append(LoggingEvent event) {
		if (Language.isPreparing() || FrameworkUtil.getBundle(XtextLog.class) == null) {
			return;
		}
		String message = event.getLoggerName() + ": " + event.getRenderedMessage();
		Throwable cause = event.getThrowableInformation() == null ? null : event.getThrowableInformation().getThrowable();
		if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
			ILog.of(XtextLog.class).error(message, cause);
		} else {
			ILog.of(XtextLog.class).warn(message, cause);
		}
	}

	@Override
	public void close() {
		// There is nothing to close.
	}

	@Override
	public boolean requiresLayout() {
		return false;
	}
}
