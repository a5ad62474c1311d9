package framewright.ui.workspace;

import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.runtime.IPath;

/** Listens to the texts that are open and does nothing about what it is told; who wants to know something overrides that. */
public abstract class BufferListener implements IFileBufferListener {

	@Override
	public void bufferCreated(IFileBuffer buffer) {
		// No matter.
	}

	@Override
	public void bufferDisposed(IFileBuffer buffer) {
		// No matter.
	}

	@Override
	public void dirtyStateChanged(IFileBuffer buffer, boolean dirty) {
		// No matter.
	}

	/** The document tells of it as well. */
	@Override
	public void bufferContentAboutToBeReplaced(IFileBuffer buffer) {
		// No matter.
	}

	/** The document tells of it as well. */
	@Override
	public void bufferContentReplaced(IFileBuffer buffer) {
		// No matter.
	}

	@Override
	public void stateChanging(IFileBuffer buffer) {
		// No matter.
	}

	@Override
	public void stateValidationChanged(IFileBuffer buffer, boolean validated) {
		// No matter.
	}

	/** The editor opens the file at its new place. */
	@Override
	public void underlyingFileMoved(IFileBuffer buffer, IPath path) {
		// No matter.
	}

	/** The editor asks what to do. */
	@Override
	public void underlyingFileDeleted(IFileBuffer buffer) {
		// No matter.
	}

	/** The editor tells of it. */
	@Override
	public void stateChangeFailed(IFileBuffer buffer) {
		// No matter.
	}
}
