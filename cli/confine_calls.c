/*
 * The filter that the kernel runs at each call: the numbers of calls are the machine's, so that
 * calls in the numbers of another one (32 bits, x32) are refused as a whole.
 * https://docs.kernel.org/userspace-api/seccomp_filter.html
 */
#define _GNU_SOURCE /* syscall numbers */
#include "cli/confine_calls.h"

#ifdef __linux__
#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

#if defined __x86_64__ && !defined __ILP32__
#define MACHINE AUDIT_ARCH_X86_64
#define FOREIGN_CALLS 0x40000000u /* those of x32 */
#elif defined __aarch64__
#define MACHINE AUDIT_ARCH_AARCH64
#define FOREIGN_CALLS UINT32_MAX
#else
#define MACHINE 0
#define FOREIGN_CALLS UINT32_MAX
#endif

/* Since Linux 5.1, of the same number on every machine: it would make sockets unseen. */
#define IO_URING_SETUP 425

static const uint32_t refused[] = {
    SYS_socket,
    SYS_socketpair,
    SYS_connect,
    SYS_bind,
    SYS_listen,
    SYS_accept4,
    SYS_accept,
    IO_URING_SETUP,
    SYS_execve,
    SYS_execveat,
    SYS_ptrace,
    SYS_process_vm_readv,
    SYS_process_vm_writev,
    SYS_bpf,
    SYS_perf_event_open,
    SYS_userfaultfd,
    SYS_keyctl,
    SYS_add_key,
    SYS_request_key,
    SYS_mount,
    SYS_unshare,
    SYS_setns,
};
enum { REFUSED = sizeof refused / sizeof *refused };

static struct sock_filter step(unsigned code, uint32_t value)
{
    return (struct sock_filter){(uint16_t)code, 0, 0, value};
}

/* Goes on, or skips the next step where the value isn't that. */
static struct sock_filter unless(unsigned comparison, uint32_t value)
{
    return (struct sock_filter){(uint16_t)(BPF_JMP | comparison | BPF_K), 0, 1, value};
}

bool confine_calls(void)
{
    const struct sock_filter refuse = step(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM);
    struct sock_filter steps[2 * REFUSED + 8];
    unsigned short count = 0;
    steps[count++] = step(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch));
    steps[count++] = (struct sock_filter){BPF_JMP | BPF_JEQ | BPF_K, 1, 0, MACHINE};
    steps[count++] = refuse;
    steps[count++] = step(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr));
    steps[count++] = unless(BPF_JGE, FOREIGN_CALLS);
    steps[count++] = refuse;
    for (size_t i = 0; i < REFUSED; i++) {
        steps[count++] = unless(BPF_JEQ, refused[i]);
        steps[count++] = refuse;
    }
    steps[count++] = step(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    struct sock_fprog program = {count, steps};
    return MACHINE != 0 && prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) == 0;
}

#else

bool confine_calls(void)
{
    return false;
}

#endif
