/*
 * A disk that fails when a test wants it to: put in front of libc with LD_PRELOAD. It counts the
 * calls that change what is in one folder, and at a given one it
 *   kill  ends the process, before the call is done;
 *   tear  does half of a write, then ends the process;
 *   cut   ends the process and takes back, of what was written and never synced, what chance wills,
 *         as a power cut does;
 *   eio, enospc  answers that call and the next ones with an error, then works again.
 *
 * FAULTY_FOLDER  the folder; FAULTY_HOW  one of the above; FAULTY_AT  number of the call, from 1;
 * FAULTY_COUNT   for errors: how many calls fail; FAULTY_SEED  for `cut`.
 * Counting begins at once, or, if the folder's file `arm` is named in FAULTY_ARM, when that file
 * is removed. A failure is said on standard error.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static const char *folder = "";
static size_t folder_length;
static const char *how = "";
static long at, failing = 1, counted, armed = 1;
static unsigned long seed = 1;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

/* What a file held before something that was not synced yet. */
struct change {
  struct change *before;
  dev_t device;
  ino_t inode;
  int fd;
  off_t offset, size;
  size_t length;
  char *bytes;
};
static struct change *changes;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void begin(void) {
  const char *value;
  if ((value = getenv("FAULTY_FOLDER"))) folder = value;
  folder_length = strlen(folder);
  if ((value = getenv("FAULTY_HOW"))) how = value;
  if ((value = getenv("FAULTY_AT"))) at = atol(value);
  if ((value = getenv("FAULTY_COUNT"))) failing = atol(value);
  if ((value = getenv("FAULTY_SEED"))) seed = strtoul(value, NULL, 10);
  if (getenv("FAULTY_ARM")) armed = 0;
}

static int inside(const char *path) {
  return folder_length > 0 && strncmp(path, folder, folder_length) == 0;
}

static int is_ours(int fd) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  /* The index of the write-ahead log is shared memory: no disk keeps it. */
  return inside(path) && strstr(path, "-shm") == NULL;
}

static int chance(void) {
  seed = seed * 6364136223846793005UL + 1442695040888963407UL;
  return (int)((seed >> 33) & 1);
}

static void remember(int fd, off_t offset, size_t length) {
  if (strcmp(how, "cut") != 0) return;
  struct stat status;
  if (fstat(fd, &status) != 0 || !S_ISREG(status.st_mode)) return;
  struct change *change = calloc(1, sizeof *change);
  change->device = status.st_dev;
  change->inode = status.st_ino;
  change->fd = dup(fd);
  change->offset = offset;
  change->size = status.st_size;
  if (length > 0 && offset < status.st_size) {
    change->bytes = malloc(length);
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    int reader = REAL(open)(link, O_RDONLY);
    ssize_t had = reader < 0 ? 0 : REAL(pread)(reader, change->bytes, length, offset);
    if (reader >= 0) close(reader);
    change->length = had > 0 ? (size_t)had : 0;
  }
  change->before = changes;
  changes = change;
}

static void forget(int fd) {
  struct stat status;
  if (strcmp(how, "cut") != 0 || fstat(fd, &status) != 0) return;
  for (struct change **link = &changes; *link;) {
    struct change *change = *link;
    if (change->device == status.st_dev && change->inode == status.st_ino) {
      *link = change->before;
      close(change->fd);
      free(change->bytes);
      free(change);
    } else link = &change->before;
  }
}

/* Takes back, the newest first, every change of half of the files, and some of the others'. */
static void take_back(void) {
  for (struct change *change = changes; change; change = change->before) {
    int all = (int)((change->inode ^ (seed >> 7)) & 1);
    if (!all && chance()) continue;
    if (change->length > 0)
      REAL(pwrite)(change->fd, change->bytes, change->length, change->offset);
    if (REAL(ftruncate)(change->fd, change->size) != 0) continue;
  }
}

static void end(const char *call) {
  fprintf(stderr, "faulty disk: %s at call %ld (%s)\n", how, counted, call);
  if (strcmp(how, "cut") == 0) take_back();
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

/* 0: go on; otherwise the error to answer with. -1: do half of it, then `end`. */
static int strikes(const char *call, int is_write) {
  if (!armed || at <= 0) return 0;
  counted++;
  if (counted < at) return 0;
  if (strcmp(how, "eio") == 0 || strcmp(how, "enospc") == 0) {
    if (counted >= at + failing) return 0;
    return strcmp(how, "eio") == 0 ? EIO : ENOSPC;
  }
  if (strcmp(how, "tear") == 0 && is_write) return -1;
  end(call);
  return 0;
}

#define GUARDED(ours, call, is_write, half, done)          \
  if (!(ours)) return done;                                \
  pthread_mutex_lock(&lock);                               \
  int error = strikes(call, is_write);                     \
  if (error < 0) {                                         \
    half;                                                  \
    end(call);                                             \
  }

#define ANSWER(done)                                       \
  __typeof__(done) answer;                                 \
  if (error > 0) {                                         \
    errno = error;                                         \
    answer = -1;                                           \
  } else answer = done;                                    \
  pthread_mutex_unlock(&lock);                             \
  return answer;

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) {
  ssize_t (*real)(int, const void *, size_t, off_t) = REAL(pwrite);
  GUARDED(is_ours(fd), "pwrite", 1, real(fd, bytes, length / 2, offset),
          real(fd, bytes, length, offset))
  if (error == 0) remember(fd, offset, length);
  ANSWER(real(fd, bytes, length, offset))
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off_t offset) {
  return pwrite(fd, bytes, length, offset);
}

ssize_t write(int fd, const void *bytes, size_t length) {
  ssize_t (*real)(int, const void *, size_t) = REAL(write);
  GUARDED(is_ours(fd), "write", 1, real(fd, bytes, length / 2), real(fd, bytes, length))
  if (error == 0) remember(fd, lseek(fd, 0, SEEK_CUR), length);
  ANSWER(real(fd, bytes, length))
}

int fsync(int fd) {
  int (*real)(int) = REAL(fsync);
  GUARDED(is_ours(fd), "fsync", 0, , real(fd))
  if (error == 0) forget(fd);
  ANSWER(real(fd))
}

int fdatasync(int fd) {
  int (*real)(int) = REAL(fdatasync);
  GUARDED(is_ours(fd), "fdatasync", 0, , real(fd))
  if (error == 0) forget(fd);
  ANSWER(real(fd))
}

int ftruncate(int fd, off_t size) {
  int (*real)(int, off_t) = REAL(ftruncate);
  GUARDED(is_ours(fd), "ftruncate", 0, , real(fd, size))
  struct stat status;
  if (error == 0 && fstat(fd, &status) == 0 && size < status.st_size)
    remember(fd, size, (size_t)(status.st_size - size));
  ANSWER(real(fd, size))
}

int ftruncate64(int fd, off_t size) { return ftruncate(fd, size); }

int rename(const char *from, const char *to) {
  int (*real)(const char *, const char *) = REAL(rename);
  GUARDED(inside(to), "rename", 0, , real(from, to))
  ANSWER(real(from, to))
}

int unlink(const char *path) {
  int (*real)(const char *) = REAL(unlink);
  if (inside(path) && getenv("FAULTY_ARM") && strstr(path, getenv("FAULTY_ARM"))) armed = 1;
  GUARDED(inside(path), "unlink", 0, , real(path))
  ANSWER(real(path))
}
