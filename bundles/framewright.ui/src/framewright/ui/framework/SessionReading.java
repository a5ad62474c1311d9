package framewright.ui.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.swt.widgets.Display;

import framewright.dsl.parts.UnreadablePartException;
import framewright.editing.form.FormSession;
import framewright.editing.form.FormText;
import framewright.ui.editor.OpenDocument;

/**
 * Reads a document again whenever it has changed and hands it to the pages. The reading itself is done in the background, for a large
 * framework takes longer than a keystroke may. Everything else belongs to the thread of the display.
 */
final class SessionReading {

	/** How long nothing must change, in milliseconds. */
	private static final int PAUSE = 100;

	/** The same while no page is seen that shows what was read: whoever types on the page Source has the computer for what is seen there. */
	private static final int REST = 700;

	private final FormSession session;
	private final BooleanSupplier unseen;
	private final Display display = Display.getCurrent();
	private final Runnable begin = this::begin;
	private final List<Runnable> waiting = new ArrayList<>();
	private final FormSession.Listener taken = new FormSession.Listener() {
		@Override
		public void textChanged() {
			read = stamp;
		}
	};
	private final IDocumentListener changes = new IDocumentListener() {
		@Override
		public void documentAboutToBeChanged(DocumentEvent event) {
			stamp++; // What is being read from now on may be half of the one text and half of the other.
		}

		@Override
		public void documentChanged(DocumentEvent event) {
			stamp++;
			later();
		}
	};
	private IDocument document;
	private volatile long stamp;
	private long read = -1;
	private long underWay = -1;

	/**
	 * @param session must have no listeners yet, so that this one knows before them that the text is current
	 * @param unseen whether no page is seen that shows what was read; asked in the thread of the display
	 */
	SessionReading(FormSession session, BooleanSupplier unseen) {
		this.session = session;
		this.unseen = unseen;
		session.listen(taken);
	}

	/** Follows a document from now on, and no other. */
	void follow(IDocument followed) {
		stop();
		document = followed;
		document.addDocumentListener(changes);
		stamp++;
		begin();
	}

	/** Whether the session has the text as it is now, or knows that it cannot be read. */
	boolean isCurrent() {
		return read == stamp;
	}

	/** Reads at once what has changed: a page is seen now. */
	void hurry() {
		begin();
	}

	/** Does something once the session has the text as it is now; at once if it has. */
	void whenCurrent(Runnable action) {
		if (isCurrent()) {
			action.run();
		} else {
			waiting.add(action);
			begin();
		}
	}

	private void later() {
		if (Display.getCurrent() == display) {
			display.timerExec(unseen.getAsBoolean() ? REST : PAUSE, begin);
		} else if (!display.isDisposed()) {
			display.asyncExec(this::later);
		}
	}

	private void begin() {
		display.timerExec(-1, begin);
		if (document == null || isCurrent()) {
			perform();
			return;
		}
		if (underWay != stamp) {
			underWay = stamp;
			IDocument asked = document;
			long now = stamp;
			Job job = Job.createSystem("Reading a framework", (ICoreRunnable) monitor -> read(asked, now));
			job.setPriority(Job.SHORT);
			job.schedule();
		}
	}

	/** In the background. Where the document is changed while its text is taken, a later reading is on its way, and it does not matter what came of this. */
	private void read(IDocument asked, long now) {
		Runnable taking;
		try {
			FormText readable = FormText.read(OpenDocument.text(asked));
			taking = () -> session.took(readable);
		} catch (UnreadablePartException e) {
			taking = () -> session.took(e);
		} catch (RuntimeException e) {
			if (now == stamp) {
				throw e;
			}
			return;
		}
		Runnable last = taking;
		if (!display.isDisposed()) {
			display.asyncExec(() -> take(last, now));
		}
	}

	/** What was overtaken is dropped: a later reading is on its way. */
	private void take(Runnable taking, long now) {
		if (document == null || now != stamp) {
			return;
		}
		if (!isCurrent()) {
			taking.run();
		}
		perform();
	}

	private void perform() {
		if (document == null || isCurrent()) {
			List<Runnable> now = List.copyOf(waiting);
			waiting.clear();
			if (document != null) {
				now.forEach(Runnable::run);
			}
		}
	}

	/** Follows no document any more. */
	void stop() {
		if (document != null) {
			document.removeDocumentListener(changes);
			document = null;
		}
	}
}
